import { discussionKinds, type NoticeFacts, type NoticeKind } from './notice-kinds.ts'
import type { WaitingItem } from './waiting.ts'

/** The page on which a waiting thing is done. */
export function pathOfWaiting({ kind, id }: Pick<WaitingItem, 'kind' | 'id'>): string {
  switch (kind) {
    case 'consent':
      return `/projects/${id}/consent`
    case 'submit':
      return `/projects/${id}/submit`
    case 'complete':
      return `/projects/${id}/edit`
    case 'record_decision':
      return `/projects/${id}/decide`
    case 'answer_points':
    case 'propose_version':
    case 'answer_decline':
    case 'check':
    case 'finish_check':
      return `/projects/${id}`
    case 'confirm_decision':
      return `/decisions/${id}`
    case 'registration':
      return `/pool/contributions/${id}`
    case 'receipt':
      return `/pool/receipts/${id}`
    case 'reversal':
      return `/pool/reversals/${id}`
    case 'closing':
      return '/pool/periods'
    case 'write_off':
    case 'give_back':
      return `/pool/endings/${id}`
    case 'disbursement':
    case 'refund':
      return `/pool/payments/${id}`
    case 'request':
    case 'hold':
    case 'delivery':
      return `/reservations/${id}`
    case 'glass':
      return `/glass/${id}`
    case 'mention':
      return `/threads/${id}`
    case 'task':
      return `/tasks/${id}`
    case 'message_report':
      return `/secretariat/reports/${id}`
  }
}

const ofContribution: readonly NoticeKind[] = [
  ...(['registration', 'write_off', 'give_back', 'written_off', 'given_back'] as const),
  ...(['ending_rejected', 'promise_lapsed', 'promise_cancelled', 'condition_met'] as const),
]

const ofMessage: readonly NoticeKind[] = ['message_reminder', 'message_hidden', 'report_hidden', 'report_kept']

const ofThread: readonly NoticeKind[] = [...discussionKinds, 'thread_named', 'thread_confidential', 'clarification', 'glass_opened']

/** The page that a notice opens. */
export function pathOfNotice(kind: NoticeKind, subjectId: string, facts: NoticeFacts): string {
  const { projectId, threadId, reservationId, taskId } = facts
  if (taskId) return `/tasks/${taskId}`
  if (kind === 'glass_asked') return `/glass/${subjectId}`
  if (ofMessage.includes(kind)) return `/threads/${threadId ?? subjectId}?at=${facts.seq ?? 1}#m-${facts.seq ?? 1}`
  if (kind === 'message_report') return '/secretariat/reports'
  if (ofThread.includes(kind)) return `/threads/${threadId ?? subjectId}`
  if (kind === 'confirm_decision') return `/decisions/${subjectId}`
  if (ofContribution.includes(kind)) return `/pool/contributions/${subjectId}`
  if (kind === 'receipt' || kind === 'receipt_rejected') return `/pool/receipts/${subjectId}`
  if (kind === 'reversal' || kind === 'reversal_rejected') return `/pool/reversals/${subjectId}`
  if (kind === 'promise_taken_back') return `/pool/contributions/${facts.contributionId ?? subjectId}`
  if (kind === 'closing' || kind === 'closing_rejected') return '/pool/periods'
  if (kind === 'disbursement' || kind === 'refund' || kind === 'payment_rejected') return `/pool/payments/${subjectId}`
  if (kind === 'stated') return `/pool/contributions/${subjectId}/statement`
  if (kind === 'paid_out' || kind === 'money_taken_back' || kind === 'tranche_held' || kind === 'tranche_payable')
    return `/projects/${projectId ?? subjectId}/money`
  if (reservationId) return `/reservations/${reservationId}`
  if (kind === 'consent' || kind === 'submit') return `/projects/${projectId ?? subjectId}/${kind}`
  return `/projects/${projectId ?? subjectId}`
}
