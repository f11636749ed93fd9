import { PointsList } from '#app/components/projects/points-list.tsx'
import { ProposalText } from '#app/components/projects/proposal-text.tsx'
import { ToDoList } from '#app/components/projects/to-do-list.tsx'
import type { LoadedDossierThread } from '#app/components/threads/load-thread.ts'
import { SectionTalk } from '#app/components/threads/section-talk.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { isEditable } from '#app/domain/projects/states.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ProjectFull, ProjectHead } from '#server/queries/projects/project-page.ts'

type ProposalTabProps = { readonly head: ProjectHead; readonly full: ProjectFull; readonly discussion: LoadedDossierThread | null }

/** To which parts of a dossier what is discussed is assigned, by what its page shows together. */
const parts = { summary: ['summary'], frame: ['identification', 'dates'], budget: ['budget'] } as const

/** What is to be done, the points of the check, and the text. */
export function ProposalTab({ head, full, discussion }: ProposalTabProps) {
  const { t } = useT()
  const mayAnswer = full.acts.some(({ act, refusal }) => act === 'answer_points' && refusal === null)
  return (
    <>
      {full.withdrawalReason ? (
        <Section title={t('projects.page.withdrawalReason')}>
          <p dir="auto">{full.withdrawalReason}</p>
        </Section>
      ) : null}
      <PointsList projectId={head.id} points={full.points} mayAnswer={mayAnswer} />
      {full.missing.length > 0 ? (
        <div className={full.points.length > 0 ? 'mt7' : undefined}>
          <ToDoList missing={full.missing} projectId={head.id} acts={full.acts} />
        </div>
      ) : null}
      <WhichText head={head} full={full} />
      <ProposalText full={full} aside={(part) => (discussion ? <SectionTalk discussion={discussion} sections={parts[part]} /> : null)} />
    </>
  )
}

/** Which text the reader sees: the one being written, or a frozen version. */
function WhichText({ head, full }: { readonly head: ProjectHead; readonly full: ProjectFull }) {
  const { t } = useT()
  const n = full.shownVersion
  if (!isEditable(head.state)) return null
  return (
    <div className="mt5">
      <Notice tone="idle">
        {!full.party && n !== null ? t('projects.page.awaitsNext', { n }) : n === null ? t('projects.page.working') : t('projects.page.standing', { n })}
      </Notice>
    </div>
  )
}
