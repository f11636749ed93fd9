import type { RefusalCode } from '#app/domain/refusals.ts'

/**
 * The refusal that a violated constraint means: the database's last word, in the reader's language
 * (design.md §1.5). A constraint that is not named here is a bug when it fires.
 */
export const refusalOfConstraint: { readonly [constraint: string]: RefusalCode } = {
  Alliance_pkey: 'set_up_done',
  Body_single_kind: 'set_up_done',
  Body_code_key: 'body_code_taken',
  Person_email_key: 'email_taken',
  Invitation_one_open: 'invitation_open',
  Mandate_one_live: 'mandate_exists',
  Suspension_one_open: 'already_suspended',
  ErasureRequest_one_open: 'erasure_asked_already',
  Account_balance_not_negative: 'insufficient_funds',
  Receipt_four_eyes: 'four_eyes',
  Receipt_live_bank_ref: 'bank_ref_known',
  Reversal_four_eyes: 'four_eyes',
  Reversal_one_live: 'reversal_open',
  PeriodClosing_four_eyes: 'four_eyes',
  PeriodClosing_one_open: 'closing_open',
  Alliance_closed_stays: 'period_closed',
  Transfer_open_period: 'period_closed',
  Fund_code_key: 'fund_code_taken',
  Contribution_open_fund: 'fund_closed',
  Transfer_reversesId_key: 'already_reversed',
  Contribution_condition_met: 'condition_open',
  Ending_four_eyes: 'four_eyes',
  Ending_one_open: 'ending_open',
  Payment_four_eyes: 'four_eyes',
  Project_settled: 'not_settled',
  Account_open_dossier: 'dossier_ended',
  Decision_one_recorded: 'decision_already_recorded',
  Reservation_no_double_booking: 'dates_just_taken',
  Reservation_within_capacity: 'dates_just_taken',
  Reservation_within_offer: 'dates_just_taken',
  Message_threadId_clientId_key: 'command_id_reused',
  Thread_level_kept: 'level_loosened',
  ThreadOutcome_one_standing: 'thread_state_passed',
  GlassBreak_one_asked: 'glass_asked_already',
  GlassBreak_four_eyes: 'four_eyes',
  GlassBreak_answer_stands: 'glass_answered',
}
