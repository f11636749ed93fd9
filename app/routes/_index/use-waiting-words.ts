import { formatMoney, isCurrency } from '#app/domain/money.ts'
import type { WaitingItem } from '#app/domain/notices/waiting.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'

/** What is to be done, who asks for it, and the verb on the button. */
export function useWaitingWords() {
  const { t, locale } = useT()

  function params({ facts }: WaitingItem) {
    const { person, bodyCode, thing, count, from, to, amount, currency, outcome } = facts
    return {
      person: person ?? t('notices.someone'),
      body: bodyCode === 'SECRETARIAT' ? t('notices.secretariat') : (bodyCode ?? t('notices.someone')),
      thing: thing ?? '',
      count: count ?? 0,
      from: from ? formatDay(from, locale) : '',
      to: to ? formatDay(to, locale) : '',
      amount: amount && currency && isCurrency(currency) ? formatMoney({ amount, currency }, locale) : '',
      outcome: outcome === 'approved' || outcome === 'deferred' || outcome === 'rejected' ? t(`notices.outcome.${outcome}`) : '',
    }
  }

  return {
    /** A dossier's own thread has no title but the dossier's. */
    what: (item: WaitingItem) => {
      if (item.kind === 'task' && !item.facts.thing) return t('notices.waiting.what.taskUnnamed')
      return item.kind === 'mention' && !item.facts.thing ? t('notices.waiting.what.mentionDossier') : t(`notices.waiting.what.${item.kind}`, params(item))
    },
    from: (item: WaitingItem) => {
      if (item.kind === 'task' && item.facts.person === null) return t('notices.waiting.from.taskUnnamed')
      return item.kind === 'mention' && item.facts.person === null
        ? t('notices.waiting.from.mentionUnnamed')
        : t(`notices.waiting.from.${item.kind}`, params(item))
    },
    action: ({ kind }: WaitingItem) => t(`notices.waiting.action.${kind}`),
  }
}
