import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { formatAmount } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { DossierMoney, TrancheLine } from '#server/queries/pool/dossier-money.ts'

/** How what is allocated is paid out, and what each tranche waits for. */
export function Tranches({ money }: { readonly money: DossierMoney }) {
  const { t } = useT()
  const { project, tranches, may, sums } = money
  const heads = ['share', 'amount', 'paid', 'requested'] as const
  const last = tranches.at(-1)
  const awaitsReport = may.tend && last && tranches.length > 1 && last.reportRef === null && last.state !== 'paid'
  return (
    <Section title={t('pool.out.tranches.heading')} className="mt7">
      <p className="muted small">{t('pool.out.tranches.note')}</p>
      <DataTable caption={`${t('pool.out.tranches.caption')} (${sums.free.currency})`} captionHidden cards tight>
        <thead>
          <tr>
            <th scope="col">{t('pool.out.tranches.n')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="num">
                {t(`pool.out.tranches.${head}`)}
              </th>
            ))}
            <th scope="col">{t('pool.out.tranches.state')}</th>
            <th scope="col">{t('pool.out.tranches.waits')}</th>
          </tr>
        </thead>
        <tbody>
          {tranches.map((tranche) => (
            <TrancheRow key={tranche.n} tranche={tranche} projectId={project.id} mayTend={may.tend} />
          ))}
        </tbody>
      </DataTable>
      {may.plan || awaitsReport ? (
        <p className="row mt4">
          {may.plan ? <Link to={`/projects/${project.id}/tranches`}>{t('pool.out.tranches.plan')}</Link> : null}
          {awaitsReport ? <Link to={`/projects/${project.id}/final-report`}>{t('pool.out.tranches.confirmReport')}</Link> : null}
        </p>
      ) : null}
    </Section>
  )
}

type TrancheRowProps = { readonly tranche: TrancheLine; readonly projectId: string; readonly mayTend: boolean }

function TrancheRow({ tranche, projectId, mayTend }: TrancheRowProps) {
  const { t, locale } = useT()
  const { n, share, state, heldReason, reportRef } = tranche
  const figure = (name: 'amount' | 'paid' | 'requested') => (
    <td className="num" data-l={t(`pool.out.tranches.${name}`)}>
      {tranche[name].amount === '0' ? '–' : formatAmount(tranche[name], locale)}
    </td>
  )
  return (
    <tr>
      <th scope="row">{t('pool.out.tranches.name', { n })}</th>
      <td className="num" data-l={t('pool.out.tranches.share')}>
        {t('pool.out.tranches.percent', { share })}
      </td>
      {figure('amount')}
      {figure('paid')}
      {figure('requested')}
      <td data-l={t('pool.out.tranches.state')}>
        <StateTag kind="tranche" state={state} />
      </td>
      <td data-l={t('pool.out.tranches.waits')}>
        <Waits tranche={tranche} />
        {heldReason ? <small dir="auto">{t('pool.out.tranches.reason', { reason: heldReason })}</small> : null}
        {reportRef ? <small dir="auto">{t('pool.out.tranches.report', { reference: reportRef })}</small> : null}
        {mayTend && state !== 'paid' ? <HoldLink n={n} held={heldReason !== null} projectId={projectId} /> : null}
      </td>
    </tr>
  )
}

function Waits({ tranche: { state, lacks } }: Pick<TrancheRowProps, 'tranche'>) {
  const { t } = useT()
  if (state === 'paid') return <>–</>
  if (lacks) return <>{t(`pool.out.tranches.lacks.${lacks}`)}</>
  return <>{t(state === 'requested' ? 'pool.out.tranches.answer' : 'pool.out.tranches.ready')}</>
}

function HoldLink({ n, held, projectId }: { readonly n: number; readonly held: boolean; readonly projectId: string }) {
  const { t } = useT()
  return (
    <small>
      <Link
        to={`/projects/${projectId}/tranches/${n}/${held ? 'lift' : 'hold'}`}
        aria-label={t(held ? 'pool.out.tranches.liftLong' : 'pool.out.tranches.holdLong', { n })}
      >
        {t(held ? 'pool.out.tranches.lift' : 'pool.out.tranches.hold')}
      </Link>
    </small>
  )
}
