import { useStateWord } from '#app/components/ui/use-state-word.ts'
import { formatMoney, isCurrency } from '#app/domain/money.ts'
import type { HistoryType } from '#app/domain/projects/history.ts'
import { lastDay } from '#app/domain/resources/days.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'

/** An event of a dossier's history, as far as its words need it. */
type Told = {
  readonly type: HistoryType
  readonly facts: { readonly [name: string]: string | number | boolean | null }
  /** Code of the body that the event names. */
  readonly about: string | null
}

/** Says what an event did, after the name of whoever did it: “consented to version 2”. */
export function useHistoryWords() {
  const { t, locale } = useT()
  const word = useStateWord()
  const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? formatDay(value.slice(0, 10), locale) : '')
  return ({ type, facts, about }: Told): string => {
    const currency = typeof facts.currency === 'string' && isCurrency(facts.currency) ? facts.currency : null
    const role = facts.role === 'associate' ? 'associate' : 'co_applicant'
    const params = {
      forum: about ?? '',
      role: t(`projects.roles.${role}`).toLocaleLowerCase(locale),
      n: Number(facts.n ?? 0),
      round: Number(facts.round ?? 0),
      position: Number(facts.position ?? 0),
      number: String(facts.number ?? ''),
      outcome: word('outcome', facts.consequence === 'reserve_list' ? 'deferred' : String(facts.outcome ?? '')),
      dueOn: day(facts.dueOn),
      from: day(facts.from),
      // The event gives the first day after the stay; people say the last.
      to: typeof facts.to === 'string' ? day(lastDay({ to: facts.to })) : '',
      amount: currency && typeof facts.amount === 'string' ? formatMoney({ amount: facts.amount, currency }, locale) : '',
    }
    if (type === 'project.consented' && facts.carriedOver === true) return t('projects.history.events.project_consented_over', params)
    if (type === 'project.sent_back') return t('projects.history.events.project_sent_back', { ...params, count: Number(facts.points ?? 0) })
    return t(`projects.history.events.${keyOf(type)}`, params)
  }
}

type Key<Type extends string> = Type extends `${infer Module}.${infer Verb}` ? `${Module}_${Verb}` : never

function keyOf<Type extends string>(type: Type): Key<Type> {
  // The catalog writes the event's dot as an underscore, because a dot there divides.
  return type.replace('.', '_') as Key<Type>
}
