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
  /** A caucus is of one forum, and names nobody. */
  caucus_of_forum: 422,
  /** An answer and an announcement speak for somebody. */
  kind_needs_names: 422,
  /** One message of a person in so many seconds. */
  slow_mode: 422,
  /** Something else happened to the thread meanwhile: it is so already, or no longer possible. */
  thread_state_passed: 409,
  /** A level and a rule are tightened only. */
  level_loosened: 422,
  /** Messages in it speak officially or for a forum, which the Chatham House Rule does not allow. */
  marks_stand: 422,
  /** Each dossier keeps its own thread. */
  dossier_thread_stays: 422,
  review_of_dossier: 422,
  bound_to_dossier: 422,
  /** Somebody would read who could not before. */
  audience_widens: 422,
  /** A split moves one message at least, some hundreds at most, and leaves one. */
  split_nothing: 422,
  split_all: 422,
  split_too_many: 422,
  /** While two coordinators read it through the glass, nothing leaves their sight. */
  glass_open: 422,
  /** Somebody else saved the summary meanwhile. */
  summary_changed: 409,
  already_named: 422,
  /** Whoever is to be removed does not read this thread by name or forum. */
  not_taking_part: 422,
  /** A confidential thread keeps one person at least, and nobody removes themselves from their own. */
  last_participant: 422,
  /** Only a closed thread that one does not read has a glass to break. */
  no_glass: 422,
  glass_asked_already: 409,
  glass_answered: 409,
  /** It was deleted or hidden: there is nothing to act on. */
  message_gone: 422,
  /** Only its author may, acting for the body they wrote it for. */
  message_of_another: 422,
  /** Nothing was changed. */
  message_unchanged: 422,
  /** No coordinator reads this confidential thread. */
  report_reaches_nobody: 422,
  report_open: 422,
  report_answered: 422,
  message_not_hidden: 422,
  translation_same_language: 422,
  translation_missing: 422,
  /** Whoever wrote a translation does not check it. */
  translation_own: 422,
  /** The engine for translations is off, or does not answer. */
  translation_engine_off: 422,
  translation_engine_failed: 422,
  /** Nothing of a confidential thread leaves it, to a machine neither. */
  translation_confidential: 422,
  reminder_past: 422,
  file_empty: 422,
  file_too_large: 413,
  /** Too many files of one person that no message has claimed yet. */
  files_under_way: 429,
  /** More bytes of one person in a day than Kente takes. */
  files_of_day: 429,
  /** The next piece does not begin where the last one ended. */
  file_piece_misplaced: 409,
  /** A file of the message is not there, or not whole. */
  file_missing: 422,
  /** Of a picture: this kind tells where it was taken, and cannot be freed of it. */
  picture_not_cleaned: 422,
  /** Under the Chatham House Rule: its properties may name somebody, and cannot be taken out. */
  file_not_cleaned: 422,
  storage_full: 507,
  /** Whoever is to do a task reads its thread. */
  owner_cannot_read: 422,
  /** It is no longer open, or it is so already. */
  task_settled: 409,
  /** Of a closed thread nothing leaves. */
  export_closed: 422,
} as const
