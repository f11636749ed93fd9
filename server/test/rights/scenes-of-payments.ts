import { accepted } from '../harness.ts'
import { decidedDossier } from '../pool-builders.ts'
import { toAllocate } from './scenes.ts'
import type { Stage } from './table.ts'

/** A dossier of GGPS with money set aside, nothing paid out. */
export async function allocatedDossier(stage: Stage) {
  const { projectId } = await toAllocate(stage)
  accepted(await stage.execute('pool.allocate', stage.as('koffi'), { projectId, amount: '1000000' }))
  return { projectId }
}

export async function heldTranche(stage: Stage) {
  const tranche = { ...(await allocatedDossier(stage)), n: 1 }
  accepted(await stage.execute('pool.hold-tranche', stage.as('koffi'), { ...tranche, reason: 'Terrain fermé.' }))
  return tranche
}

/** A payment to GGPS that finance asked for. */
export async function askedPayment(stage: Stage) {
  const { projectId } = await allocatedDossier(stage)
  const asked = { projectId, forumId: stage.bodies.GGPS, amount: '600000' }
  return { paymentId: accepted(await stage.execute('pool.disburse', stage.as('yawa'), asked)).paymentId }
}

/** GGPS holds an advance. */
export async function advanced(stage: Stage) {
  const { projectId } = await allocatedDossier(stage)
  const { paymentId } = accepted(await stage.execute('pool.disburse', stage.as('yawa'), { projectId, forumId: stage.bodies.GGPS, amount: '600000' }))
  accepted(await stage.execute('pool.approve-payment', stage.as('helen'), { paymentId }))
  return { projectId }
}

/** The same, and another approved dossier that may take more. */
export async function twoDossiers(stage: Stage) {
  const { projectId } = await allocatedDossier(stage)
  const toProjectId = await decidedDossier(stage, stage.bodies.GGPS ?? '', stage.as('koffi'), { decided: 1_000_000n })
  return { projectId, toProjectId }
}
