import { z } from 'zod'
import type { BodyKind, Role } from '#app/domain/members/actor.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'

/** The person who asks: what is known of them, and every body they may act for now. */
export const me = defineQuery({
  name: 'members.me',
  summary: 'The signed-in person: account, settings and mandates.',
  input: z.object({}),
  async run({ db, actor, now }) {
    const person = await db.person.findUnique({
      where: { id: actor.personId },
      select: { name: true, email: true, locale: true, theme: true, typingShown: true },
    })
    if (!person) return refuse('not_found')
    const mandates = await db.mandate.findMany({
      where: { personId: actor.personId, startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
      include: { body: { select: { code: true, kind: true, nameFr: true, nameEn: true } } },
      orderBy: [{ body: { code: 'asc' } }],
    })
    return ok({
      ...person,
      mandates: mandates.map(({ id, role, finance, title, startsAt, endsAt, body }) => ({
        mandateId: id,
        acting: id === actor.mandateId,
        role: role as Role,
        finance,
        title,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt?.toISOString() ?? null,
        body: { ...body, kind: body.kind as BodyKind },
      })),
    })
  },
})
