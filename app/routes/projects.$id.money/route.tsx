import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { FigureLink } from '#app/components/pool/figure-link.tsx'
import { DossierTabs } from '#app/components/projects/dossier-tabs.tsx'
import { StandsAside } from '#app/components/projects/stands-aside.tsx'
import { titleOf } from '#app/components/projects/titles.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Facts } from '#app/components/ui/facts.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import type { Figure } from '#app/domain/pool/figures.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'
import type { DossierMoney } from '#server/queries/pool/dossier-money.ts'
import { CoordinatorActs } from './coordinator-acts.tsx'
import { Forums } from './forums.tsx'
import { Givers } from './givers.tsx'
import { NextSteps } from './next-steps.tsx'
import { Payments } from './payments.tsx'
import { Spending } from './spending.tsx'
import { Tranches } from './tranches.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('pool.dossier-money', { projectId: args.params.id }))
}

export const meta = pageTitle<typeof loader>((t, { project }) => t('pool.out.title', { number: project.number ?? '' }))

export default function DossierMoneyPage() {
  const { t, locale } = useT()
  const money = useLoaderData<typeof loader>()
  useChanged('pool', useMandate())
  const { project } = money
  const number = project.number ?? '–'
  return (
    <>
      <PageHead
        over={
          <span className="row">
            <Link to={`/projects/${project.id}`}>{t('pool.out.back', { number })}</Link>
            <StateTag kind="project" state={project.state} />
          </span>
        }
        title={t('pool.out.title', { number })}
        lead={titleOf(project, locale, t)}
      />
      <DossierTabs project={project} tab="money" />
      <StandsAside parties={money.aside} />
      <NextSteps money={money} />
      <Sums money={money} />
      <Tranches money={money} />
      <Forums money={money} />
      <Payments money={money} />
      <Spending money={money} />
      <Givers money={money} />
      <CoordinatorActs money={money} />
    </>
  )
}

/** Decided, set aside, paid out, spent, given back; what the forums hold and what is still free. */
function Sums({ money: { project, sums, givers } }: { readonly money: DossierMoney }) {
  const { t } = useT()
  const view = (figure: Figure) => (givers.length > 0 ? { figure, project: project.id } : null)
  const figure = (name: 'allocated' | 'disbursed' | 'spent' | 'refunded') => ({
    term: t(`pool.figures.${name}`),
    value: <FigureLink value={sums[name]} view={view(name)} />,
  })
  return (
    <div className="mt6">
      <Facts
        facts={[
          { term: t('pool.out.figures.decided'), value: <Money value={sums.decided} /> },
          figure('allocated'),
          figure('disbursed'),
          figure('spent'),
          figure('refunded'),
          { term: t('pool.out.figures.advance'), value: <Money value={sums.advance} /> },
          { term: t('pool.out.figures.free'), value: <Money value={sums.free} />, note: t('pool.out.figures.freeNote') },
        ]}
      />
    </div>
  )
}
