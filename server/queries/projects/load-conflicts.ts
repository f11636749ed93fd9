import type { Actor } from '#app/domain/members/actor.ts'
import { partyIds } from '#app/domain/projects/dossier.ts'
import type { Tx } from '#server/db/client.ts'

/** Codes of the parties for which this person also holds a live mandate: a coordinator then stands aside (domain.md §6.2). */
export async function loadConflicts(db: Pick<Tx, 'mandate'>, actor: Actor, dossier: Parameters<typeof partyIds>[0], now: Date): Promise<readonly string[]> {
  const mandates = await db.mandate.findMany({
    where: {
      personId: actor.personId,
      bodyId: { in: [...partyIds(dossier)] },
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    select: { body: { select: { code: true } } },
  })
  return mandates.map(({ body }) => body.code).sort()
}
