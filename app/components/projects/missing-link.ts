import type { ActNow, DossierAct } from '#app/domain/projects/acts.ts'
import type { Missing } from '#app/domain/projects/missing.ts'

/** The page where the reader can mend what is missing, at its field; null when it is not theirs to mend, or not yet. */
export function missingLink({ code, path, n }: Missing, projectId: string, acts: readonly ActNow[]): string | null {
  const at = `/projects/${projectId}`
  const may = (act: DossierAct) => acts.some((now) => now.act === act && now.refusal === null)
  switch (code) {
    case 'co_applicant':
      return may('partners') ? `${at}/invite` : null
    case 'point_unanswered':
      return may('answer_points') ? `${at}/points/${n}` : null
    case 'version':
      return may('propose_version') ? `${at}/propose` : null
    case 'consent':
      return null
    case 'declined':
      return may('edit') ? `${at}/edit` : null
    default:
      return may('edit') ? `${at}/edit#${fieldOf(path)}` : null
  }
}

/** The id of the field; countries and lines have theirs only once there are some. */
function fieldOf(path: string): string {
  if (path === 'countries') return 'where'
  return path.startsWith('lines') ? 'budget' : path
}
