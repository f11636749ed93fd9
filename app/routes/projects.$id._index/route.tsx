import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { firstAct } from '#app/components/projects/act-links.ts'
import { ActList } from '#app/components/projects/act-list.tsx'
import { Cover } from '#app/components/projects/cover.tsx'
import { DecisionTab } from '#app/components/projects/decision-tab.tsx'
import { DossierStateBox } from '#app/components/projects/dossier-state.tsx'
import { DossierTabs, isTab } from '#app/components/projects/dossier-tabs.tsx'
import { HistoryList } from '#app/components/projects/history-list.tsx'
import { PartnersTab } from '#app/components/projects/partners-tab.tsx'
import { StandsAside } from '#app/components/projects/stands-aside.tsx'
import { titleOf } from '#app/components/projects/titles.ts'
import { DossierResources } from '#app/components/resources/dossier-resources.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { DossierThread } from '#app/components/threads/dossier-thread.tsx'
import { loadDossierThread } from '#app/components/threads/load-thread.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'
import { ProposalTab } from './proposal-tab.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const { context, params, request } = args
  const { locale } = context
  const { head, full } = page(await context.ask('projects.page', { projectId: params.id }))
  if (!full) return { locale, head, full, history: null, resources: null, discussion: null }
  const tab = new URL(request.url).searchParams.get('tab')
  const [history, resources, discussion] = await Promise.all([
    tab === 'history' ? context.ask('projects.history', { projectId: head.id }).then(page) : null,
    tab === 'resources' ? context.ask('resources.of-dossier', { projectId: head.id }).then(page) : null,
    loadDossierThread(context, actor, head.id),
  ])
  return { locale, head, full, history, resources, discussion }
}

export const meta = pageTitle<typeof loader>((t, { head, locale }) => [head.number, titleOf(head, locale, t)].filter(Boolean).join(' · '))

export default function Dossier() {
  const { t } = useT()
  const { head, full, history, resources, discussion } = useLoaderData<typeof loader>()
  const [params] = useSearchParams()
  useChanged(`dossier:${head.id}`, useMandate())
  const wanted = params.get('tab') ?? ''
  const tab = isTab(wanted) ? wanted : 'proposal'
  if (!full) {
    return (
      <>
        <Cover head={head} full={null} />
        <DossierStateBox head={head} full={null} />
      </>
    )
  }
  const first = firstAct(full)
  return (
    <>
      <Cover head={head} full={full} />
      <DossierStateBox head={head} full={full} first={first} />
      <StandsAside parties={full.aside} />
      <DossierTabs project={head} tab={tab} open={openPoints(full.points)} partners={full.partners.length} />
      <div className="desk">
        <div className="desk-main">
          <h2 className="vh">{t(`projects.page.tab.${tab}`)}</h2>
          {tab === 'proposal' ? <ProposalTab head={head} full={full} discussion={discussion} /> : null}
          {tab === 'partners' ? <PartnersTab head={head} full={full} /> : null}
          {tab === 'decision' ? <DecisionTab full={full} /> : null}
          {resources ? <DossierResources page={resources} /> : null}
          {history ? <HistoryList items={history.items} party={full.party} /> : null}
          {tab === 'proposal' || tab === 'decision' ? <ActList head={head} full={full} first={first} /> : null}
        </div>
        {discussion ? <DossierThread discussion={discussion} /> : null}
      </div>
    </>
  )
}

function openPoints(points: readonly { readonly open: boolean; readonly answer: string | null }[]): number {
  return points.filter(({ open, answer }) => open && answer === null).length
}
