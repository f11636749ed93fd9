import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { CrossingList } from './crossing-list.tsx'
import { CrossingTable } from './crossing-table.tsx'
import type { Overview } from './overview.ts'

type CrossingProps = { readonly overview: Overview; readonly opensProjects: boolean }

/** Who funds what: contributions down, dossiers across, an allocation at each crossing; a list on a phone. */
export function Crossing({ overview, opensProjects }: CrossingProps) {
  const { t } = useT()
  const { crossing } = overview
  if (crossing.projects.length === 0) {
    return (
      <Section title={t('pool.weave.heading')} className="mt7">
        <EmptyState title={t('pool.weave.none')}>{t('pool.weave.noneText')}</EmptyState>
      </Section>
    )
  }
  return (
    <Section title={t('pool.weave.heading')} className="mt7" aside={<span className="small muted weave-d">{t('pool.weave.note')}</span>}>
      <CrossingTable overview={overview} opensProjects={opensProjects} />
      <CrossingList overview={overview} opensProjects={opensProjects} />
      {overview.opens ? null : <p className="after">{t('pool.weave.totals')}</p>}
    </Section>
  )
}
