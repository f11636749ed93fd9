/** The message at a place of a thread, or the one that was moved from there; $4 thread, $5 seq. */
export const messageAt = '(SELECT coalesce(k."movedId", k.id) FROM "Message" k WHERE k."threadId" = $4::uuid AND k.seq = $5::int)'
