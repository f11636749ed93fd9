import type { DomainEvent } from '#app/domain/events.ts'
import { decideLapse } from '#app/domain/pool/decide-ending.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import type { Tx } from '#server/db/client.ts'
import { readContribution } from '#server/queries/pool/read-contribution.ts'
import { loadTerms } from './load-terms.ts'
import { writePromiseEnd } from './write-promise-end.ts'

type Settling = { readonly now: Date; readonly newId: () => string }

/**
 * Lets up to `limit` pledges past their last day lapse, as far as they are not firm (domain.md §3.1). Returns the
 * events for the outbox. A commitment on such a pledge is refused before this ran, too.
 */
export async function settleLapses(tx: Tx, { now, newId }: Settling, limit = 50): Promise<readonly DomainEvent[]> {
  const { timeZone } = await loadTerms(tx)
  const today = dayIn(now, timeZone)
  const due = await tx.$queryRaw<{ id: string; personId: string; bodyId: string }[]>`
    SELECT id, "pledgedById" AS "personId", "contributorId" AS "bodyId" FROM "Contribution"
     WHERE ("validUntil" < ${today}::date OR EXISTS (
             SELECT 1 FROM "PledgeCondition" p WHERE p."contributionId" = "Contribution".id AND p.state = 'open' AND p."dueOn" < ${today}::date))
       AND awaiting IS NULL AND pledged - "pledgeEnded" > committed
       AND state IN ('pledged', 'committed', 'part_received', 'fulfilled')
     ORDER BY id LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED`
  const events: DomainEvent[] = []
  for (const { id, personId, bodyId } of due) {
    const contribution = await readContribution(tx, id)
    const lapse = decideLapse(contribution, today)
    if (!lapse) continue
    if (contribution.condition?.state === 'open') {
      await tx.pledgeCondition.updateMany({ where: { contributionId: id, state: 'open' }, data: { state: 'failed', resolvedAt: now } })
    }
    // The promise goes back on the account of whoever made it: nobody else acted.
    const actor = { personId, body: { id: bodyId } }
    await writePromiseEnd(tx, { actor, now, newId, effectiveOn: today, contributionId: id }, lapse)
    events.push(lapse.event)
  }
  return events
}
