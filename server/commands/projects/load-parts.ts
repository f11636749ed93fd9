import type { Room } from '#app/domain/events.ts'
import type { Actor } from '#app/domain/members/actor.ts'
import { audienceOf, partiesAndSecretariat } from '#app/domain/projects/audience.ts'
import type { Dossier } from '#app/domain/projects/dossier.ts'
import type { Tx } from '#server/db/client.ts'
import { loadDossier } from '#server/queries/projects/load-dossier.ts'
import { lockProject } from './locks.ts'

/** Locks the dossier and returns it as the rules see it, or null when the actor may not read it. */
export async function lockDossier(tx: Tx, actor: Actor, projectId: string): Promise<Dossier | null> {
  const locked = await lockProject(tx, actor, projectId)
  return locked ? loadDossier(tx, projectId) : null
}

/** Who hears of an act on the text of the dossier. */
export async function loadAudience(tx: Tx, dossier: Dossier): Promise<readonly Room[]> {
  return audienceOf(dossier, await secretariatId(tx))
}

/** Who hears of what the secretariat does with the dossier. */
export async function loadActAudience(tx: Tx, dossier: Dossier): Promise<readonly Room[]> {
  return partiesAndSecretariat(dossier, await secretariatId(tx))
}

export async function secretariatId(tx: Tx): Promise<string> {
  const body = await tx.body.findFirstOrThrow({ where: { kind: 'secretariat' }, select: { id: true } })
  return body.id
}

export async function loadAlliance(tx: Tx): Promise<{ readonly numberPrefix: string; readonly timeZone: string; readonly baseCurrency: string }> {
  return tx.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { numberPrefix: true, timeZone: true, baseCurrency: true } })
}
