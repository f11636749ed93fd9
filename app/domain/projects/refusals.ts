export const projectsRefusals = {
  /** Only founding and full forums lead (domain.md §6.1). */
  forum_may_not_lead: 422,
  /** The state of the dossier does not allow this act. `state`. */
  wrong_state: 422,
  partner_is_lead: 422,
  partner_already_invited: 422,
  partner_unknown: 422,
  observer_may_not_join: 422,
  /** Required things are missing: `count`, `missing` (codes), `faults`. */
  dossier_incomplete: 422,
  /** Nothing changed since the version already proposed. `n`. */
  version_unchanged: 422,
  /** The hash is not that of the version now proposed. */
  version_not_current: 409,
  already_consented: 422,
  /** The administrator must say that the difference was seen before an earlier consent carries over. */
  difference_not_seen: 422,
  reason_required: 422,
  due_in_past: 422,
  /** The time for the revision is over. `due`. */
  revision_overdue: 422,
  /** No more rounds of revision are allowed. `max`. */
  rounds_used_up: 422,
  point_unknown: 422,
} as const
