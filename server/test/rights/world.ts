import { createExecute } from '#server/commands/execute.ts'
import type { Clock } from '#server/db/clock.ts'
import { createAsk } from '#server/queries/ask.ts'
import { openTestDatabase } from '../harness.ts'
import { castCompany } from './players.ts'
import { approved, draft, hold, offer, receipt, recorded, registered, sentBack, submitted, thread } from './scenes.ts'
import type { Stage } from './table.ts'

/** One of everything that somebody may not see, made once for the whole file: what only reads leaves it as it is. */
export async function openWorld() {
  const db = await openTestDatabase()
  const clock: Clock = { offset: new Date('2026-06-01T10:00:00Z').getTime() - Date.now() }
  const execute = createExecute({ db, clock, publish: () => {} })
  const ask = createAsk({ db, clock })
  const setClock = (iso: string) => {
    clock.offset = new Date(iso).getTime() - Date.now()
  }
  const stage: Stage = { db, execute, ask, setClock, ...(await castCompany(db)) }
  return { clock, stage, things: await things(stage), close: () => db.close() }
}

export type World = Awaited<ReturnType<typeof openWorld>>
export type Things = World['things']

async function things(stage: Stage) {
  const { projectId: approvedId } = await approved(stage)
  const { decisionId } = await recorded(stage, 'koffi')
  const { receiptId } = await receipt(stage)
  const { offerId } = await offer(stage)
  return {
    draft: (await draft(stage)).projectId,
    revision: (await sentBack(stage)).projectId,
    submitted: (await submitted(stage)).projectId,
    approved: approvedId,
    decision: decisionId,
    forDecision: (await stage.db.prisma.decision.findUniqueOrThrow({ where: { id: decisionId } })).projectId,
    registration: (await registered(stage)).contributionId,
    receipt: receiptId,
    contribution: (await stage.db.prisma.receipt.findUniqueOrThrow({ where: { id: receiptId } })).contributionId,
    offer: offerId,
    draftOffer: (await offer(stage, { draft: true })).offerId,
    reservation: (await hold(stage)).reservationId,
    alliance: (await thread(stage, 'alliance')).threadId,
    restricted: (await thread(stage, 'restricted')).threadId,
    confidential: (await thread(stage, 'confidential')).threadId,
    partnerForum: stage.bodies.FSMD ?? '',
    person: stage.as('lerato').personId,
  }
}
