import { Tabs } from '#app/components/ui/tabs.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { ProjectFull, ProjectHead } from '#server/queries/projects/project-page.ts'

const tabs = ['proposal', 'partners', 'decision', 'resources', 'history'] as const
export type DossierTab = (typeof tabs)[number]

export function isTab(text: string): text is DossierTab {
  return tabs.some((tab) => tab === text)
}

/** The parts of the dossier, with what waits in them. */
export function DossierTabs({ head, full, tab }: { readonly head: ProjectHead; readonly full: ProjectFull; readonly tab: DossierTab }) {
  const { t } = useT()
  const open = full.points.filter((point) => point.open && point.answer === null).length
  const partners = full.partners.length
  const counts: { readonly [tab in DossierTab]?: { readonly count: number; readonly turn: boolean; readonly countOf: string } } = {
    ...(open > 0 ? { proposal: { count: open, turn: true, countOf: t('projects.page.pointsOpen', { count: open }) } } : {}),
    ...(partners > 0 ? { partners: { count: partners, turn: false, countOf: t('projects.page.partnersCount', { count: partners }) } } : {}),
  }
  return (
    <Tabs
      label={t('projects.page.tabs')}
      tabs={tabs.map((one) => ({
        to: one === 'proposal' ? `/projects/${head.id}` : `/projects/${head.id}?tab=${one}`,
        label: t(`projects.page.tab.${one}`),
        current: one === tab,
        ...counts[one],
      }))}
    />
  )
}
