import type { Actor } from '#app/domain/members/actor.ts'
import { accepted, type Harness } from './harness.ts'

type Hands = Pick<Harness, 'execute'>
type People = { readonly as: (name: string) => Actor }

/** The big hall of GGPS in Lomé, offered all 2026 by Essi; `terms` say what differs. */
export async function hall({ execute }: Hands, { as }: People, terms: object = {}): Promise<string> {
  const offer = { kind: 'venue', title: 'Grande salle', unitValue: '1800', availableFrom: '2026-01-01', availableLastDay: '2026-12-31', ...terms }
  return accepted(await execute('resources.offer', as('essi'), offer)).offerId
}

/** Three vehicles of GGPS. */
export function vehicles(hands: Hands, people: People, terms: object = {}): Promise<string> {
  return hall(hands, people, { kind: 'transport', title: 'Véhicules 4×4', quantity: 3, unitValue: '150', ...terms })
}

/** A stock of 60,000 words of GGPS. */
export function words(hands: Hands, people: People, terms: object = {}): Promise<string> {
  return hall(hands, people, { kind: 'translation', title: 'Traduction', quantity: 60_000, unitValue: '0.12', ...terms })
}

/** An analyst of GGPS who can give 60 days in all. */
export function expert(hands: Hands, people: People, terms: object = {}): Promise<string> {
  return hall(hands, people, { kind: 'expert', title: 'Analyste', quantity: 60, unitValue: '320', ...terms })
}

/** A draft dossier of SAMA, made by Lerato. */
export async function dossierOfSama({ execute }: Hands, { as }: People): Promise<string> {
  return accepted(await execute('projects.create', as('lerato'), { titleFr: 'Médiation', titleEn: 'Mediation' })).projectId
}

/** A draft dossier of FSMD, made by Awa. */
export async function dossierOfFsmd({ execute }: Hands, { as }: People): Promise<string> {
  return accepted(await execute('projects.create', as('awa'), { titleFr: 'Pastoralisme', titleEn: 'Pastoralism' })).projectId
}

/** Five days in September. */
export const week = { from: '2026-09-07', to: '2026-09-12' } as const
