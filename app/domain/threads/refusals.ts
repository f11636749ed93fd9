export const threadsRefusals = {
  /** The thread takes no more messages. */
  thread_locked: 422,
  /** Only the secretariat writes in an announcement, and observers only where they are named. */
  thread_read_only: 422,
  /** Official and on-behalf marks: not of this role, and never under the Chatham House Rule. */
  mark_not_permitted: 422,
  /** A confidential thread names whoever takes part. */
  participants_missing: 422,
  participant_unknown: 422,
  /** A dossier that other members cannot find has no thread that all members read. */
  level_too_wide: 422,
} as const
