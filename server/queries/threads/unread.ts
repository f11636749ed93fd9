/** How many messages of the thread `t` come after the seq `read`; what was moved from it counts in the thread where it stands. */
export function unreadAfter(read: string): string {
  return `greatest(0, t."lastSeq" - ${read} - (
    SELECT count(*) FROM "Message" k WHERE k."threadId" = t.id AND k."movedId" IS NOT NULL AND k.seq > ${read}))::int`
}

/** As a reader's position `r` has it; null before the first time. */
export const unreadSql = unreadAfter('coalesce(r."readSeq", 0)')
