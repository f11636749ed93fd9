import { kindTransfer } from '#app/domain/resources/accounts.ts'
import { dayIn } from '#app/domain/resources/days.ts'
import type { Desk } from '#app/domain/resources/decide-ask.ts'
import { type KindMove, kindMoves } from '#app/domain/resources/kind-moves.ts'
import type { Offer } from '#app/domain/resources/offer.ts'
import { isHeld, type Reservation } from '#app/domain/resources/reservation.ts'
import { recordTransfers } from '#server/commands/pool/record-transfers.ts'
import type { Tx } from '#server/db/client.ts'
import { dayToDate } from '#server/queries/resources/rows.ts'

/** On whose account the stock moves. */
export type Doer = { readonly personId: string; readonly body: { readonly id: string } }

type Act = { readonly tx: Tx; readonly actor: Doer; readonly newId: () => string }

/**
 * Writes what a decision changed on a desk: whoever lets go first, then whoever takes, so that the database's
 * constraints see free days; then the stock in the kind ledger.
 */
export async function writeReservations({ tx, actor, newId }: Act, { offer, reservations, now }: Desk, after: readonly Reservation[]): Promise<void> {
  const before = new Map(reservations.map((each) => [each.id, each]))
  const changed = after.filter((each) => before.has(each.id) && before.get(each.id) !== each)
  await update(
    tx,
    changed.filter((each) => !isHeld(each)),
  )
  await update(tx, changed.filter(isHeld))
  const created = after.filter((each) => !before.has(each.id))
  if (created.length > 0) await tx.reservation.createMany({ data: created.map(toRow) })
  const moves = [...changed, ...created]
    .sort((a, b) => Number(isHeld(a)) - Number(isHeld(b)))
    .flatMap((each) => kindMoves(offer, before.get(each.id) ?? null, each))
  await writeKindMoves({ tx, actor, newId }, offer, moves, now)
}

/** Records moves of an offer's units in the kind ledger; nothing for an offer that has none (rulings.md 17). */
export async function writeKindMoves({ tx, actor, newId }: Act, offer: Offer, moves: readonly KindMove[], now: Date): Promise<void> {
  if (moves.length === 0) return
  const transfers = moves.map((move) => kindTransfer(offer, move))
  await recordTransfers(tx, { actor, now, newId, effectiveOn: dayIn(now, offer.timeZone), transfers })
}

function toRow({ from, to, ...reservation }: Reservation) {
  return { ...reservation, fromOn: dayToDate(from), toOn: dayToDate(to) }
}

async function update(tx: Tx, changed: readonly Reservation[]): Promise<void> {
  if (changed.length === 0) return
  const rows = changed.map(({ id, state, holdExpiresAt, reason, deliveredQuantity, ownerConfirmedDelivery, userConfirmedDelivery }) => ({
    id,
    state,
    holdExpiresAt,
    reason,
    deliveredQuantity,
    ownerConfirmedDelivery,
    userConfirmedDelivery,
  }))
  await tx.$executeRaw`
    UPDATE "Reservation" r
       SET state = c.state, "holdExpiresAt" = c."holdExpiresAt", reason = c.reason, "deliveredQuantity" = c."deliveredQuantity",
           "ownerConfirmedDelivery" = c."ownerConfirmedDelivery", "userConfirmedDelivery" = c."userConfirmedDelivery", version = r.version + 1
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS c(
           id uuid, state text, "holdExpiresAt" timestamptz, reason text, "deliveredQuantity" int,
           "ownerConfirmedDelivery" boolean, "userConfirmedDelivery" boolean)
     WHERE r.id = c.id`
}
