import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { firstAct } from '#app/components/projects/act-links.ts'
import { ActList } from '#app/components/projects/act-list.tsx'
import { Cover } from '#app/components/projects/cover.tsx'
import { DecisionTab } from '#app/components/projects/decision-tab.tsx'
import { DossierStateBox } from '#app/components/projects/dossier-state.tsx'
import { HistoryList } from '#app/components/projects/history-list.tsx'
import { PartnersTab } from '#app/components/projects/partners-tab.tsx'
import { titleOf } from '#app/components/projects/titles.ts'
import { DossierResources } from '#app/components/resources/dossier-resources.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { DossierTabs, isTab } from './dossier-tabs.tsx'
import { ProposalTab } from './proposal-tab.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { ask, locale } = args.context
  const projectId = args.params.id
  const { head, full } = page(await ask('projects.page', { projectId }))
  const wanted = new URL(args.request.url).searchParams.get('tab') ?? ''
  const history = full && wanted === 'history' ? page(await ask('projects.history', { projectId })).items : []
  const resources = full && wanted === 'resources' ? page(await ask('resources.of-dossier', { projectId })) : null
  return { locale, head, full, history, resources }
}

export const meta = pageTitle<typeof loader>((t, { head, locale }) => [head.number, titleOf(head, locale, t)].filter(Boolean).join(' · '))

export default function Dossier() {
  const { t } = useT()
  const { head, full, history, resources } = useLoaderData<typeof loader>()
  const [params] = useSearchParams()
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
      <DossierTabs head={head} full={full} tab={tab} />
      <div className="desk">
        <div className="desk-main">
          <h2 className="vh">{t(`projects.page.tab.${tab}`)}</h2>
          {tab === 'proposal' ? <ProposalTab head={head} full={full} /> : null}
          {tab === 'partners' ? <PartnersTab head={head} full={full} /> : null}
          {tab === 'decision' ? <DecisionTab full={full} /> : null}
          {tab === 'resources' && resources ? <DossierResources page={resources} /> : null}
          {tab === 'history' ? <HistoryList items={history} party={full.party} /> : null}
          {tab === 'proposal' || tab === 'decision' ? <ActList head={head} full={full} first={first} /> : null}
        </div>
      </div>
    </>
  )
}
