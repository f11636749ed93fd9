import { Link } from '@remix-run/react'
import { Icon } from '#app/components/ui/icon.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { formatMoney } from '#app/domain/money.ts'
import { pathOfWaiting } from '#app/domain/notices/paths.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { Overview } from './overview.ts'

type Act = Overview['waiting'][number]

/** What a second coordinator has to answer; nothing when nothing waits. */
export function Waiting({ waiting }: { readonly waiting: Overview['waiting'] }) {
  const { t } = useT()
  if (waiting.length === 0) return null
  return (
    <Section title={t('pool.waiting.heading')} className="mt6">
      <ul>
        {waiting.map((act) => (
          <WaitingAct key={`${act.kind} ${act.id}`} act={act} />
        ))}
      </ul>
    </Section>
  )
}

function WaitingAct({ act: { kind, id, of, amount, on, by, mine, aside } }: { readonly act: Act }) {
  const { t, locale } = useT()
  const to = pathOfWaiting({ kind: kind === 'pledge' || kind === 'commitment' ? 'registration' : kind, id })
  const title = t(`pool.waiting.${kind}`, { amount: amount ? formatMoney(amount, locale) : '', of: of ?? '', day: on ? formatDay(on, locale) : '' })
  return (
    <li className="row between pool-wait">
      <span>
        <Link to={to}>{title}</Link>
        <small className="muted">{mine ? t('pool.waiting.mine') : aside ? t('pool.aside') : t('pool.waiting.by', { name: by })}</small>
      </span>
      {mine || aside ? (
        <Icon name="wait" />
      ) : (
        <Link className="btn btn-quiet" to={to} aria-label={t('pool.waiting.openLong', { act: title })}>
          {t('pool.waiting.open')}
        </Link>
      )}
    </li>
  )
}
