import { decideOffer } from '#app/domain/resources/decide-offer.ts'
import { stockMoves } from '#app/domain/resources/kind-moves.ts'
import { offerInput } from '#app/domain/resources/offer.input.ts'
import type { Offer } from '#app/domain/resources/offer.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { type CommandContext, defineCommand } from '#server/commands/command.ts'
import { dayToDate } from '#server/queries/resources/rows.ts'
import { lockDesk, nextOfferCode } from './locks.ts'
import { writeKindMoves } from './write-reservations.ts'

export const offerResource = defineCommand({
  name: 'resources.offer',
  summary: 'Lend a thing or service of one’s own forum, at once or as a draft; a draft may be written anew.',
  input: offerInput,
  async run(context, { offerId, draft, lang, description, conditions, place, title, timeZone, ...terms }) {
    const { tx, actor, now, newId } = context
    const known = offerId ? await lockDesk(tx, offerId, context.readClock) : null
    if (offerId && known?.offer.ownerId !== actor.body.id) return refuse('not_found')
    if (known && known.offer.state !== 'draft') return refuse('offer_not_draft')
    const offer: Offer = {
      ...terms,
      id: known?.offer.id ?? newId(),
      code: known?.offer.code ?? (await nextOfferCode(tx)),
      ownerId: actor.body.id,
      timeZone: timeZone ?? (await ownZone(context)),
      state: draft ? 'draft' : 'offered',
    }
    const decided = decideOffer({ actor, offer })
    if (!decided.ok) return decided

    const { availableFrom, availableTo, ...columns } = offer
    const row = {
      ...columns,
      availableFrom: dayToDate(availableFrom),
      availableTo: dayToDate(availableTo),
      ...{ title, description, conditions, place, lang: lang ?? actor.locale },
    }
    if (known) await tx.offer.update({ where: { id: offer.id }, data: row })
    else await tx.offer.create({ data: { ...row, createdById: actor.personId, createdAt: now } })
    await writeKindMoves(context, offer, stockMoves(known?.offer ?? null, offer, offer.quantity), now)
    return ok({ offerId: offer.id, code: offer.code, state: offer.state }, decided.events)
  },
})

/** Where the forum is at home, else the alliance. */
async function ownZone({ tx, actor }: CommandContext): Promise<string> {
  const forum = await tx.forum.findUnique({ where: { id: actor.body.id }, select: { timeZone: true } })
  if (forum) return forum.timeZone
  const alliance = await tx.alliance.findUnique({ where: { id: 1 }, select: { timeZone: true } })
  return alliance?.timeZone ?? 'Etc/UTC'
}
