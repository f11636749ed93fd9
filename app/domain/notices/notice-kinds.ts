/** What a notice is about; the sentence, the button and the page it opens hang on it. */
export const noticeKinds = [
  'invited',
  'consent',
  'submit',
  'declined',
  'check',
  'points',
  'more_time',
  'decide',
  'confirm_decision',
  'decided',
  'registration',
  'receipt',
  'receipt_rejected',
  'reversal',
  'reversal_rejected',
  'promise_taken_back',
  'money_taken_back',
  'closing',
  'closing_rejected',
  'write_off',
  'give_back',
  'written_off',
  'given_back',
  'ending_rejected',
  'promise_lapsed',
  'promise_cancelled',
  'disbursement',
  'refund',
  'payment_rejected',
  'paid_out',
  'tranche_held',
  'tranche_payable',
  'stated',
  'condition_met',
  'request',
  'hold',
  'held',
  'promoted',
  'confirmed',
  'request_declined',
  'hold_expired',
  'delivery',
  'mention',
  'mention_confidential',
  'reply',
  'reply_confidential',
  'thread_named',
  'thread_confidential',
  'clarification',
  'announcement',
  'glass_asked',
  'glass_opened',
  'message_report',
  'message_hidden',
  'report_hidden',
  'report_kept',
  'message_reminder',
  'messages',
  'messages_confidential',
  'task',
  'task_confidential',
  'task_due',
  'task_settled',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What is said in a discussion: what one chose for it decides about their mails, and having read it makes them no news. */
export const discussionKinds: readonly NoticeKind[] = [
  'mention',
  'mention_confidential',
  'reply',
  'reply_confidential',
  'messages',
  'messages_confidential',
  'announcement',
]

/** Ids and small facts from which the sentence is built when it is read; never a text that somebody wrote. */
export type NoticeFacts = {
  /** Who acted and for which body; absent under the Chatham House Rule and in confidential threads. */
  readonly actorId?: string
  readonly bodyId?: string
  readonly projectId?: string
  readonly contributionId?: string
  readonly threadId?: string
  readonly offerId?: string
  readonly reservationId?: string
  /** A calendar day, or an instant. */
  readonly due?: string
  readonly count?: number
  readonly taskId?: string
  /** The message of a thread that a notice tells of, the last of several. */
  readonly seq?: number
  /** approved | deferred | rejected */
  readonly outcome?: string
  /** Minor units and their currency. */
  readonly amount?: string
  readonly currency?: string
}
