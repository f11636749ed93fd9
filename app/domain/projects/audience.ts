import type { Room } from '../events.ts'
import { type Dossier, partyIds } from './dossier.ts'

type Heard = Pick<Dossier, 'id' | 'leadId' | 'partners'>

/** The rooms of a dossier that only its parties see. */
export function partiesOf(dossier: Heard): readonly Room[] {
  return [`dossier:${dossier.id}`, ...partyIds(dossier).map((id): Room => `body:${id}`)]
}

/** The same and the secretariat: for what happens from submission on. */
export function partiesAndSecretariat(dossier: Heard, secretariatId: string): readonly Room[] {
  return [...partiesOf(dossier), `body:${secretariatId}`]
}

/** Who hears of an act on the text: the secretariat too, once the dossier was submitted. */
export function audienceOf(dossier: Heard & Pick<Dossier, 'wasSubmitted'>, secretariatId: string): readonly Room[] {
  return dossier.wasSubmitted ? partiesAndSecretariat(dossier, secretariatId) : partiesOf(dossier)
}
