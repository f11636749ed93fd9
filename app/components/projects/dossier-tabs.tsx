import { openStates } from '#app/domain/projects/sight.ts'
import type { DossierState } from '#app/domain/projects/states.ts'
import { useT } from '#app/i18n/use-t.ts'
import { Tabs } from '../ui/tabs.tsx'

const tabs = ['proposal', 'partners', 'decision', 'money', 'resources', 'history'] as const
type DossierTab = (typeof tabs)[number]

/** A tab of the dossier's own page; money has a page to itself. */
export function isTab(text: string): text is Exclude<DossierTab, 'money'> {
  return text !== 'money' && tabs.some((tab) => tab === text)
}

type DossierTabsProps = {
  readonly project: { readonly id: string; readonly state: DossierState }
  readonly tab: DossierTab
  /** Points that wait for an answer, and partners, where the page knows them. */
  readonly open?: number
  readonly partners?: number
}

/** The parts of the dossier, with what waits in them; its money from the approval on. */
export function DossierTabs({ project: { id, state }, tab, open = 0, partners = 0 }: DossierTabsProps) {
  const { t } = useT()
  const shown = tabs.filter((one) => one !== 'money' || tab === 'money' || openStates.includes(state))
  const counts: { readonly [tab in DossierTab]?: { readonly count: number; readonly turn: boolean; readonly countOf: string } } = {
    ...(open > 0 ? { proposal: { count: open, turn: true, countOf: t('projects.page.pointsOpen', { count: open }) } } : {}),
    ...(partners > 0 ? { partners: { count: partners, turn: false, countOf: t('projects.page.partnersCount', { count: partners }) } } : {}),
  }
  return (
    <Tabs
      label={t('projects.page.tabs')}
      tabs={shown.map((one) => ({ to: pathOf(id, one), label: t(`projects.page.tab.${one}`), current: one === tab, ...counts[one] }))}
    />
  )
}

function pathOf(id: string, tab: DossierTab): string {
  if (tab === 'money') return `/projects/${id}/money`
  return tab === 'proposal' ? `/projects/${id}` : `/projects/${id}?tab=${tab}`
}
