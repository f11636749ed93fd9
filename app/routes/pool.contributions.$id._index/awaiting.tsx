import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { formatMoney } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ContributionPage } from '#server/queries/pool/contribution.ts'

/** What finance registered and a second coordinator has still to confirm. */
export function Awaiting({ contribution: { line, awaits, aside, may } }: { readonly contribution: ContributionPage }) {
  const { t, locale } = useT()
  if (!line.awaiting || !awaits) return null
  const said = { name: awaits.byName, amount: formatMoney(line.awaiting.amount, locale) }
  return (
    <div className="pool-notice">
      <Notice tone={may.answer ? 'turn' : 'wait'}>
        <p className="strong">
          {line.awaiting.act === 'pledge' ? t('pool.contribution.awaitingPledge', said) : t('pool.contribution.awaitingCommitment', said)}
        </p>
        {awaits.document ? <p>{t('pool.contribution.awaitingDocument', { document: awaits.document })}</p> : null}
        {awaits.mine ? <p>{t('pool.contribution.awaitingMine')}</p> : null}
        {aside && !awaits.mine ? <p>{t('pool.aside')}</p> : null}
        {may.answer ? (
          <div className="actions">
            <LinkButton to="confirm" look="primary">
              {t('pool.contribution.confirm')}
            </LinkButton>
            <LinkButton to="reject">{t('pool.contribution.reject')}</LinkButton>
          </div>
        ) : null}
      </Notice>
    </div>
  )
}
