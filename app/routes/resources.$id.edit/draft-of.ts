import type { OfferDraft } from '#app/components/resources/offer-form.tsx'
import { addDays } from '#app/domain/resources/days.ts'
import { plainUnitValue } from '#app/domain/resources/value.ts'
import type { OfferView } from '#server/queries/resources/offer-view.ts'

/** A draft as its form shows it. */
export function draftOf(offer: OfferView): OfferDraft {
  const { kind, mode, unit, title, lang, description, conditions, place, currency, availableFrom, timeZone } = offer
  return {
    ...{ kind, mode, unit, title, lang, description, conditions, place, currency, availableFrom, timeZone },
    availableLastDay: addDays(offer.availableTo, -1),
    quantity: String(offer.quantity),
    bufferDays: String(offer.bufferDays),
    unitValue: offer.unitValue === null ? '' : plainUnitValue(offer.unitValue),
    autoHold: offer.autoHold ? 'on' : '',
  }
}
