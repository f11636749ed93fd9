import { z } from 'zod'
import { ok } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'

/** Whether the person who asks wants to be erased, and what was last answered. */
export const privacy = defineQuery({
  name: 'members.privacy',
  summary: 'My request to be erased, and its answer.',
  candidates: true,
  input: z.object({}),
  async run({ db, actor }) {
    const last = await db.erasureRequest.findFirst({
      where: { personId: actor.personId },
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
      select: { askedAt: true, outcome: true, answer: true, settledAt: true },
    })
    const at = last?.settledAt ?? last?.askedAt
    return ok({
      open: last && last.outcome === null ? { askedAt: last.askedAt.toISOString() } : null,
      declined: last?.outcome === 'declined' ? { answer: last.answer, at: at?.toISOString() ?? null } : null,
    })
  },
})
