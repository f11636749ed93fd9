import type { Desk } from '#app/domain/resources/decide-ask.ts'
import type { OfferMoved } from '#app/domain/resources/decide-offer.ts'
import { stockLeft } from '#app/domain/resources/fit.ts'
import { stockMoves } from '#app/domain/resources/kind-moves.ts'
import type { CommandContext } from '#server/commands/command.ts'
import { writeKindMoves, writeReservations } from './write-reservations.ts'

/** Writes an offer's new state, its stock, and what the change meant for its reservations. */
export async function writeOffer(context: CommandContext, desk: Desk, { offer, after }: OfferMoved): Promise<void> {
  const { now } = desk
  await context.tx.offer.update({ where: { id: offer.id }, data: { state: offer.state } })
  const moves = stockMoves(desk.offer, offer, stockLeft(offer, after))
  const comes = moves.filter((move) => move.to === 'available')
  await writeKindMoves(context, offer, comes, now)
  await writeReservations(context, { ...desk, offer }, after)
  // What goes, goes last: a lapsed hold has given its units back by then.
  await writeKindMoves(
    context,
    offer,
    moves.filter((move) => !comes.includes(move)),
    now,
  )
}
