import { v7 as newId } from 'uuid'
import { threadLevels } from '#app/domain/threads/thread.ts'
import { createExecute } from '#server/commands/execute.ts'
import type { Clock } from '#server/db/clock.ts'
import { createAsk } from '#server/queries/ask.ts'
import { accepted, openTestDatabase } from '../harness.ts'
import { saidWithFile } from '../message-files.ts'
import { castCompany } from './players.ts'
import {
  act,
  approved,
  closing,
  draft,
  ending,
  fund,
  glass,
  hold,
  message,
  offer,
  receipt,
  recorded,
  registered,
  reversal,
  sentBack,
  statement,
  submitted,
} from './scenes.ts'
import { exported, minute, task } from './scenes-of-acts.ts'
import { edition, invitation } from './scenes-of-members.ts'
import { report } from './scenes-of-messages.ts'
import { askedPayment } from './scenes-of-payments.ts'
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
  accepted(await execute('members.choose-seen-by', stage.as('afi'), { levels: threadLevels }))
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
    act: (await act(stage)).groupId,
    closing: (await closing(stage)).closingId,
    fund: (await fund(stage)).fundId,
    reversal: (await reversal(stage)).reversalId,
    ending: (await ending(stage)).endingId,
    payment: (await askedPayment(stage)).paymentId,
    contribution: (await stage.db.prisma.receipt.findUniqueOrThrow({ where: { id: receiptId } })).contributionId,
    contributor: stage.as('ingrid').body.id,
    statement: (await statement(stage)).statementId,
    offer: offerId,
    draftOffer: (await offer(stage, { draft: true })).offerId,
    reservation: (await hold(stage)).reservationId,
    ...(await closed(stage)),
    ...(await said(stage)),
    exported: (await exported(stage)).exportId,
    task: (await task(stage)).taskId,
    report: (await report(stage)).reportId,
    partnerForum: stage.bodies.FSMD ?? '',
    ...(await thingsOfMembers(stage)),
  }
}

/** A thread of each level with a message, and another that brings a file. */
async function said(stage: Stage) {
  const [alliance, restricted, confidential] = [
    (await message(stage, 'alliance')).threadId,
    (await minute(stage)).threadId,
    (await message(stage, 'confidential')).threadId,
  ]
  const fileIn = async (threadId: string) => (await saidWithFile(stage, stage.as('essi'), threadId)).fileId
  return {
    ...{ alliance, restricted, confidential },
    allianceFile: await fileIn(alliance),
    restrictedFile: await fileIn(restricted),
    confidentialFile: await fileIn(confidential),
  }
}

/** A caucus of GGPS, and Koffi’s request to read it. */
async function closed(stage: Stage) {
  const { glassId } = await glass(stage)
  const { threadId } = await stage.db.prisma.glassBreak.findUniqueOrThrow({ where: { id: glassId }, select: { threadId: true } })
  return { glass: glassId, caucus: threadId }
}

/** Of GGPS where nothing else is said; links and keys are its administrator’s. */
async function thingsOfMembers(stage: Stage) {
  const { prisma } = stage.db
  const { personId } = stage.as('essi')
  // Links look at the time of day, which is later than the world’s.
  const expiresAt = new Date('2099-01-01')
  const { invitationId } = await invitation(stage)
  await prisma.invitation.update({ where: { id: invitationId }, data: { expiresAt } })
  const [passkey, reset, emailChange] = [newId(), newId(), newId()]
  await prisma.passkey.create({ data: { id: passkey, name: 'Téléphone', personId, publicKey: new Uint8Array([1]), transports: [] } })
  await prisma.passwordReset.create({ data: { id: reset, personId, expiresAt } })
  await prisma.emailChange.create({ data: { id: emailChange, personId, email: 'essi@new.example', expiresAt } })
  return {
    /** Of SAMA. */
    person: stage.as('lerato').personId,
    mandate: stage.as('lerato').mandateId,
    colleague: stage.as('kodjo').personId,
    applicant: stage.bodies.APPL ?? '',
    applicantCode: 'APPL',
    applicantPerson: stage.as('nia').personId,
    invitation: invitationId,
    applicantInvitation: (await invitation(stage, 'APPL')).invitationId,
    edition: (await edition(stage)).editionId,
    applicantEdition: (await edition(stage, 'APPL')).editionId,
    passkey,
    reset,
    emailChange,
  }
}
