import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { EntryTable } from '#app/components/pool/entry-table.tsx'
import { type LedgerView, ledgerPath } from '#app/components/pool/ledger-path.ts'
import { ProjectNumber } from '#app/components/pool/project-number.tsx'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Chips } from '#app/components/ui/chips.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { figureNames } from '#app/domain/pool/figures.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { Sums } from './sums.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const params = new URL(args.request.url).searchParams
  const read = (name: string) => params.get(name) || undefined
  const view = {
    figure: figureNames.find((one) => one === params.get('figure')) ?? null,
    contribution: params.get('contribution'),
    contributor: params.get('contributor'),
    fund: params.get('fund'),
    project: params.get('project'),
    account: params.get('account'),
    group: params.get('group'),
    currency: params.get('currency'),
    before: params.get('before'),
  }
  const found = page(
    await args.context.ask('pool.ledger', {
      figure: read('figure'),
      contributionId: read('contribution'),
      contributorId: read('contributor'),
      fundId: read('fund'),
      projectId: read('project'),
      accountId: read('account'),
      groupId: read('group'),
      currency: read('currency'),
      before: read('before'),
    }),
  )
  return {
    ...found,
    view,
    ownOnly: poolReading(actor).detail !== 'all',
    opensProjects: can(actor, 'projects.read'),
    mayReverse: can(actor, 'pool.receive'),
    base: args.context.alliance?.baseCurrency ?? 'EUR',
  }
}

export const meta = pageTitle('pool.ledger.title')

export default function Ledger() {
  const { t } = useT()
  const { entries, count, sums, next, of, view, ownOnly, opensProjects, mayReverse, base } = useLoaderData<typeof loader>()
  const isNarrowed = Object.values(view).some((value) => value !== null)
  return (
    <>
      <PageHead
        over={<Link to="/pool">{t('pool.ledger.back')}</Link>}
        title={t('pool.ledger.title')}
        lead={ownOnly ? t('pool.ledger.ownOnly') : t('pool.ledger.lead')}
        actions={isNarrowed ? <LinkButton to="/pool/ledger">{t('pool.ledger.clear')}</LinkButton> : undefined}
      />
      <FigureChips view={view} />
      <Subject of={of} view={view} opensProjects={opensProjects} />
      {sums.length > 0 ? <Sums sums={sums} /> : null}
      {entries.length > 0 ? (
        <EntryTable entries={entries} caption={t('pool.entries.caption')} base={base} opensProjects={opensProjects} />
      ) : (
        <EmptyState title={isNarrowed ? t('pool.ledger.none') : t('pool.entries.none')}>{t('pool.entries.noneText')}</EmptyState>
      )}
      <Pagination
        previous={view.before ? ledgerPath({ ...view, before: null }) : null}
        next={next ? ledgerPath({ ...view, before: next }) : null}
        status={t('pool.ledger.count', { count })}
      />
      <p className="after">
        {t('pool.entries.after')} {mayReverse && view.group ? <Link to={`/pool/acts/${view.group}/reverse`}>{t('pool.receipt.takeBack')}</Link> : null}
      </p>
    </>
  )
}

/** The figures as views of the ledger, narrowed in all else as now. */
function FigureChips({ view }: { readonly view: LedgerView }) {
  const { t } = useT()
  const rest = { ...view, before: null, account: null, group: null }
  const chips = [
    { to: ledgerPath({ ...rest, figure: null }), label: t('pool.ledger.all'), current: !view.figure },
    ...figureNames.map((figure) => ({ to: ledgerPath({ ...rest, figure }), label: t(`pool.figures.${figure}`), current: view.figure === figure })),
  ]
  return <Chips label={t('pool.ledger.filter')} chips={chips} />
}

type LedgerData = Awaited<ReturnType<typeof loader>>

function Subject({ of, view, opensProjects }: { readonly of: LedgerData['of']; readonly view: LedgerView; readonly opensProjects: boolean }) {
  const { t } = useT()
  const { name } = usePoolWords()
  const { contribution, project, contributor, fund } = of
  return (
    <div className="row mt4">
      {contribution ? (
        <Link to={`/pool/contributions/${contribution.id}`}>
          {t('pool.ledger.ofContribution', { code: contribution.code, name: name(contribution.contributor) })}
        </Link>
      ) : null}
      {contributor ? <span>{name(contributor)}</span> : null}
      {fund ? <span>{name(fund)}</span> : null}
      {project ? <ProjectNumber project={project} opens={opensProjects} /> : null}
      {view.group ? <span className="muted">{t('pool.ledger.ofAct')}</span> : null}
      {view.account ? <span className="muted">{t('pool.ledger.ofAccount')}</span> : null}
      {view.currency ? <span className="muted">{view.currency}</span> : null}
    </div>
  )
}
