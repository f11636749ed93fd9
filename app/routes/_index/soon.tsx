import { Link } from '@remix-run/react'
import { WholeNumbers } from '#app/components/notices/whole-numbers.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { formatMoney, isCurrency } from '#app/domain/money.ts'
import type { SoonItem } from '#app/domain/notices/home.ts'
import { dayAndMonth } from '#app/i18n/day-words.ts'
import { formatDay } from '#app/i18n/format.ts'
import { dossierName } from '#app/i18n/notice-words.ts'
import { useT } from '#app/i18n/use-t.ts'

/** The dates of the next thirty days. */
export function Soon({ items }: { readonly items: readonly SoonItem[] }) {
  const { t } = useT()
  return (
    <Section title={t('notices.home.soon')}>
      {items.length === 0 ? <p className="muted mt4">{t('notices.home.soonNone')}</p> : null}
      <ol className="dates">
        {items.map((item) => (
          <Leaf key={`${item.kind} ${item.id}`} item={item} />
        ))}
      </ol>
    </Section>
  )
}

function Leaf({ item }: { readonly item: SoonItem }) {
  const { t, locale } = useT()
  const { kind, on, project, thing, bodyCode, to, amount, currency, path } = item
  const { number, month } = dayAndMonth(on, locale)
  const params = {
    dossier: project ? (project.number ?? dossierName(project, { t, locale })) : t('notices.aDossier'),
    thing: thing ?? '',
    body: bodyCode ?? '',
    to: to ? formatDay(to, locale) : '',
    amount: amount && currency && isCurrency(currency) ? formatMoney({ amount, currency }, locale) : '',
  }
  return (
    <li>
      <time dateTime={on}>
        <b>{number}</b> {month}
      </time>
      <p>
        <Link to={path}>
          <WholeNumbers text={t(`notices.soon.${kind}`, params)} />
        </Link>
        <small>
          <WholeNumbers text={t(`notices.soon.${kind}Note`, params)} />
        </small>
      </p>
    </li>
  )
}
