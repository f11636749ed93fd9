import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { CrossingTable } from './crossing-table.tsx'
import type { Flows } from './flows.ts'

type CrossingProps = { readonly flows: Flows; readonly opensProjects: boolean }

/** Who funds what: contributions down, dossiers across, what is set aside at each crossing. Nothing for who sees totals alone. */
export function Crossing({ flows, opensProjects }: CrossingProps) {
  const { t } = useT()
  const { rows, cells } = flows.crossing
  if (rows.length === 0) return null
  return (
    <Section title={t('pool.weave.heading')} className="mt7" aside={<span className="small muted">{t('pool.weave.note')}</span>}>
      {cells.length > 0 ? (
        <CrossingTable flows={flows} opensProjects={opensProjects} />
      ) : (
        <EmptyState title={t('pool.weave.none')}>{t('pool.weave.noneText')}</EmptyState>
      )}
    </Section>
  )
}
