import type { DossierAct } from '#app/domain/projects/acts.ts'
import type { ProjectFull, ProjectHead } from '#server/queries/projects/project-page.ts'

/** The page of each act (rulings.md 23). */
export function actLink(act: DossierAct, { head, full }: { readonly head: Pick<ProjectHead, 'id'>; readonly full: Pick<ProjectFull, 'decisions'> }): string {
  const at = `/projects/${head.id}`
  const recorded = full.decisions.find(({ state }) => state === 'recorded')
  switch (act) {
    case 'edit':
      return `${at}/edit`
    case 'partners':
      return `${at}/invite`
    case 'propose_version':
      return `${at}/propose`
    case 'answer_points':
      return `${at}?tab=proposal#points`
    case 'send_back':
      return `${at}/send-back`
    case 'record_decision':
      return `${at}/decide`
    case 'confirm_decision':
      return recorded ? `/decisions/${recorded.id}/confirm` : at
    case 'consent':
    case 'submit':
    case 'check':
    case 'extend':
    case 'recommend':
    case 'withdraw':
      return `${at}/${act}`
  }
}

/** The act that answers what is asked of the reader now, shown beside the state. */
export function firstAct({ acting, acts, missing }: Pick<ProjectFull, 'acting' | 'acts' | 'missing'>): DossierAct | null {
  if (!acting.personally) return null
  const partnerAlone = acting.what === 'complete' && missing.every(({ code }) => code === 'co_applicant' || code === 'version')
  const wanted = partnerAlone ? 'partners' : answers[acting.what]
  const found = acts.find(({ act, refusal }) => act === wanted && refusal === null)
  return found?.act ?? null
}

const answers: { readonly [what in ProjectFull['acting']['what']]?: DossierAct } = {
  complete: 'edit',
  propose_version: 'propose_version',
  answer_decline: 'edit',
  consent: 'consent',
  submit: 'submit',
  answer_points: 'answer_points',
  check: 'check',
  finish_check: 'recommend',
  review: 'recommend',
  record_decision: 'record_decision',
  confirm_decision: 'confirm_decision',
}
