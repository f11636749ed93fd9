import { graceEnd } from './deadline.ts'
import { type Dossier, hasConsented, standingCandidate } from './dossier.ts'
import { missingFromText } from './missing.ts'

/** Who must act next. `lead` means its staff or administrator, `lead_admin` only the latter. */
export type ActingBy = 'lead' | 'lead_admin' | 'partners' | 'secretariat' | 'second_coordinator' | 'nobody'

export type ActingWhat =
  | 'complete'
  | 'propose_version'
  | 'answer_decline'
  | 'consent'
  | 'submit'
  | 'check'
  | 'finish_check'
  | 'answer_points'
  | 'review'
  | 'record_decision'
  | 'confirm_decision'
  | 'wait_for_money'
  | 'sign_agreement'
  | 'carry_out'
  | 'resume'
  | 'report'
  | 'nothing'

/** What someone can be asked to do now, as against what a state waits for or lives through. */
export const tasks = [
  'complete',
  'propose_version',
  'answer_decline',
  'consent',
  'submit',
  'check',
  'finish_check',
  'answer_points',
  'review',
  'record_decision',
  'confirm_decision',
] as const satisfies readonly ActingWhat[]

export function isTask(what: ActingWhat): what is (typeof tasks)[number] {
  return tasks.some((task) => task === what)
}

/** What happens when nobody does anything. */
export type ActingAfter = 'draft_stays' | 'grace' | 'overdue' | 'waits' | 'not_adopted' | 'reserve_list' | 'runs_on' | 'final'

export type Acting = {
  readonly by: ActingBy
  /** The bodies that must act, where they are forums. */
  readonly bodyIds: readonly string[]
  readonly what: ActingWhat
  /** How many points, gaps or answers it concerns. */
  readonly count: number
  readonly dueAt: Date | null
  readonly after: ActingAfter
}

export type WhoActsInput = Pick<Dossier, 'state' | 'leadId' | 'content' | 'contentHash' | 'partners' | 'candidate' | 'points' | 'dueAt'> & {
  /** A recorded decision waits for its confirmation. */
  readonly decisionRecorded: boolean
}

/**
 * For every state: who must act next, what they must do, by when, and what happens if nothing is done
 * (domain.md §2.2). The page, the list and the home page all say this.
 */
export function whoActs(dossier: WhoActsInput, now: Date): Acting {
  switch (dossier.state) {
    case 'draft':
      return preparation(dossier, 'draft_stays')
    case 'revision_requested':
      return preparation(dossier, dossier.dueAt && now >= graceEnd(dossier.dueAt) ? 'overdue' : 'grace')
    case 'submitted':
      return secretariat('check', 'waits')
    case 'screening':
      return secretariat('finish_check', 'waits')
    case 'under_review':
      return secretariat('review', 'waits')
    case 'for_decision':
      return dossier.decisionRecorded ? second() : secretariat('record_decision', 'waits')
    case 'deferred':
      return dossier.decisionRecorded ? second() : secretariat('wait_for_money', 'reserve_list')
    case 'approved':
      return nobody('sign_agreement', 'runs_on')
    case 'agreement':
      return { ...nobody('sign_agreement', 'runs_on'), by: 'partners', bodyIds: [dossier.leadId, ...dossier.partners.map(({ forumId }) => forumId)] }
    case 'active':
      return { ...nobody('carry_out', 'runs_on'), by: 'lead', bodyIds: [dossier.leadId] }
    case 'suspended':
      return secretariat('resume', 'waits')
    case 'completed':
      return { ...nobody('report', 'waits'), by: 'lead', bodyIds: [dossier.leadId] }
    case 'rejected':
    case 'closed':
    case 'withdrawn':
    case 'terminated':
      return nobody('nothing', 'final')
  }
}

/** Draft and revision: write, propose a version, gather consents, submit. */
function preparation(dossier: WhoActsInput, after: ActingAfter): Acting {
  const { leadId, dueAt } = dossier
  const lead = (what: ActingWhat, count = 0): Acting => ({ by: 'lead', bodyIds: [leadId], what, count, dueAt, after })
  const unanswered = dossier.state === 'revision_requested' ? dossier.points.filter((point) => !point.answered && point.severity === 'must').length : 0
  if (unanswered > 0) return lead('answer_points', unanswered)
  const gaps = missingFromText(dossier)
  if (gaps.length > 0) return lead('complete', gaps.length)
  const candidate = standingCandidate(dossier)
  if (!candidate) return lead('propose_version')
  const declined = dossier.partners.filter((partner) => partner.state === 'declined')
  if (declined.length > 0) return lead('answer_decline', declined.length)
  const waiting = dossier.partners.filter((partner) => !hasConsented(partner, candidate))
  if (waiting.length > 0) return { by: 'partners', bodyIds: waiting.map(({ forumId }) => forumId), what: 'consent', count: waiting.length, dueAt, after }
  return { ...lead('submit'), by: 'lead_admin' }
}

function secretariat(what: ActingWhat, after: ActingAfter): Acting {
  return { by: 'secretariat', bodyIds: [], what, count: 0, dueAt: null, after }
}

function second(): Acting {
  return { by: 'second_coordinator', bodyIds: [], what: 'confirm_decision', count: 0, dueAt: null, after: 'not_adopted' }
}

function nobody(what: ActingWhat, after: ActingAfter): Acting {
  return { by: 'nobody', bodyIds: [], what, count: 0, dueAt: null, after }
}
