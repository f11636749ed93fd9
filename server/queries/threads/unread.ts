/** How many messages of the thread `t` come after the read position `r`; what was moved from it counts in the thread where it stands. */
export const unreadSql = `greatest(0, t."lastSeq" - coalesce(r."readSeq", 0) - (
  SELECT count(*) FROM "Message" k WHERE k."threadId" = t.id AND k."movedId" IS NOT NULL AND k.seq > coalesce(r."readSeq", 0)))::int`
