import type { CommandContext } from '../command.ts'

/** Answers the open reports about a message; whoever reported it themselves leaves theirs to another coordinator. */
export async function answerOpenReports({ tx, actor, now }: CommandContext, messageId: string, answer: 'hidden' | 'kept'): Promise<number> {
  const { count } = await tx.messageReport.updateMany({
    where: { messageId, answer: null, reporterId: { not: actor.personId } },
    data: { answer, answeredById: actor.personId, answeredAt: now },
  })
  return count
}
