import { checkedDossier, completeText, consentedDossier, draftDossier, submittedDossier } from '../dossiers.ts'
import { accepted } from '../harness.ts'
import { hall, week } from '../offers.ts'
import { decidedDossier, fundedContribution } from '../pool-builders.ts'
import type { Stage } from './table.ts'

/** A draft of GGPS, FSMD invited. */
export async function draft(stage: Stage) {
  return { projectId: await draftDossier(stage, stage) }
}

/** The same, proposed and consented to. */
export async function consented(stage: Stage) {
  return { projectId: await consentedDossier(stage, stage) }
}

export async function submitted(stage: Stage) {
  return { projectId: await submittedDossier(stage, stage) }
}

export async function checked(stage: Stage) {
  return { projectId: await checkedDossier(stage, stage) }
}

/** Sent back with one point to answer by a far day. */
export async function sentBack(stage: Stage) {
  const { projectId } = await checked(stage)
  const points = [{ section: 'budget', severity: 'must', text: 'Détailler.' }]
  accepted(await stage.execute('projects.send-back', stage.as('koffi'), { projectId, dueOn: '2026-12-01', lang: 'fr', points }))
  return { projectId }
}

export async function forDecision(stage: Stage) {
  const { projectId } = await checked(stage)
  accepted(await stage.execute('projects.recommend', stage.as('koffi'), { projectId, recommendation: 'Solide.', lang: 'fr' }))
  return { projectId }
}

export const verdict = { outcome: 'rejected', textFr: 'Non retenu.', textEn: 'Not approved.', meetingOn: '2026-05-29' }

/** A decision recorded by this coordinator, not confirmed. */
export async function recorded(stage: Stage, by: string) {
  const { projectId } = await forDecision(stage)
  return { decisionId: accepted(await stage.execute('decisions.record', stage.as(by), { projectId, ...verdict })).decisionId }
}

/** A version proposed by the lead, not answered yet. */
export async function proposed(stage: Stage) {
  const { projectId } = await draft(stage)
  return { projectId, ...accepted(await stage.execute('projects.propose-version', stage.as('kodjo'), { projectId })) }
}

/** Approved, with its money set aside. */
export async function approved(stage: Stage) {
  await fundedContribution(stage, stage.as, 'ingrid', { amount: '10000000' })
  const { projectId } = await forDecision(stage)
  const approval = { projectId, ...verdict, outcome: 'approved', amount: '8000000' }
  const { decisionId } = accepted(await stage.execute('decisions.record', stage.as('koffi'), approval))
  accepted(await stage.execute('decisions.confirm', stage.as('helen'), { decisionId }))
  return { projectId }
}

/** An approved dossier of GGPS with money decided that is not set aside yet, and money for it. */
export async function toAllocate(stage: Stage) {
  await fundedContribution(stage, stage.as, 'ingrid', { amount: '10000000' })
  return { projectId: await decidedDossier(stage, stage.bodies.GGPS ?? '', stage.as('koffi'), { decided: 1_000_000n }) }
}

/** The donor's pledge. */
export async function pledge(stage: Stage) {
  return { contributionId: accepted(await stage.execute('pool.pledge', stage.as('ingrid'), { amount: '500000', currency: 'EUR' })).contributionId }
}

/** A promise of the donor that finance registered. */
export async function registered(stage: Stage) {
  const promise = { amount: '500000', currency: 'EUR', contributorId: stage.bodies.DPF, documentRef: 'DPF/1' }
  return { contributionId: accepted(await stage.execute('pool.pledge', stage.as('yawa'), promise)).contributionId }
}

export async function commitment(stage: Stage) {
  const { contributionId } = await pledge(stage)
  accepted(await stage.execute('pool.commit', stage.as('ingrid'), { contributionId, amount: '500000', documentRef: 'DPF/2' }))
  return { contributionId }
}

/** Money of the donor that finance recorded. */
export async function receipt(stage: Stage) {
  const { contributionId } = await commitment(stage)
  const arrived = { contributionId, amount: '200000', receivedOn: '2026-05-05', bankRef: 'B1' }
  return { receiptId: accepted(await stage.execute('pool.receive', stage.as('yawa'), arrived)).receiptId }
}

/** An act of the ledger that can be taken back: the donor’s commitment. */
export async function act(stage: Stage) {
  const { contributionId } = await commitment(stage)
  const { groupId } = await stage.db.prisma.transfer.findFirstOrThrow({ where: { reason: 'commitment', credit: { contributionId } } })
  return { groupId }
}

/** Finance asks to take it back. */
export async function reversal(stage: Stage) {
  const { groupId } = await act(stage)
  return { reversalId: accepted(await stage.execute('pool.reverse', stage.as('yawa'), { groupId, reason: 'Double.' })).reversalId }
}

/** Finance asks to close the register through April. */
export async function closing(stage: Stage) {
  return { closingId: accepted(await stage.execute('pool.close-period', stage.as('yawa'), { through: '2026-04-30' })).closingId }
}

const fundTerms = { nameFr: 'Fonds d’urgence', nameEn: 'Emergency fund', purposeFr: 'Secours.', purposeEn: 'Relief.' }

/** Terms of a fund that nobody has. */
export async function newFund() {
  return { code: `F${String(Math.random()).slice(2, 9)}`, ...fundTerms }
}

export async function fund(stage: Stage) {
  const { fundId } = accepted(await stage.execute('pool.open-fund', stage.as('koffi'), await newFund()))
  return { fundId, ...fundTerms, state: 'open' }
}

/** A write-off of the donor’s commitment that finance proposed. */
export async function ending(stage: Stage) {
  const proposal = { ...(await commitment(stage)), amount: '1000', reason: 'Ne viendra pas.' }
  return { endingId: accepted(await stage.execute('pool.write-off', stage.as('yawa'), proposal)).endingId }
}

/** Money of the donor that arrived and is free. */
export async function arrived(stage: Stage) {
  const { contributionId } = await fundedContribution(stage, stage.as, 'ingrid', { amount: '500000' })
  return { contributionId }
}

/** A statement to the donor that finance signed. */
export async function statement(stage: Stage) {
  const period = { ...(await commitment(stage)), from: '2026-01-01', to: '2026-05-31' }
  return { statementId: accepted(await stage.execute('pool.sign-statement', stage.as('yawa'), period)).statementId }
}

/** A hall of GGPS; `draft` keeps it out of the catalogue. */
export async function offer(stage: Stage, terms: object = {}) {
  return { offerId: await hall(stage, stage, terms) }
}

/** SAMA’s draft asks GGPS for its hall. */
export async function request(stage: Stage) {
  const { offerId } = await offer(stage)
  const { projectId } = accepted(await stage.execute('projects.create', stage.as('lerato'), completeText))
  return { reservationId: accepted(await stage.execute('resources.request', stage.as('lerato'), { offerId, projectId, ...week })).reservationId }
}

export async function hold(stage: Stage) {
  const { reservationId } = await request(stage)
  accepted(await stage.execute('resources.hold', stage.as('essi'), { reservationId }))
  return { reservationId }
}

/** Firm, and begun. */
export async function begun(stage: Stage) {
  stage.setClock('2026-06-01T10:00:00Z')
  const { reservationId } = await hold(stage)
  accepted(await stage.execute('resources.confirm', stage.as('essi'), { reservationId }))
  stage.setClock('2026-09-08T10:00:00Z')
  return { reservationId }
}

type Level = 'alliance' | 'restricted' | 'caucus' | 'confidential'

/** A thread of GGPS about nothing in particular; a confidential one names Mamadou of FSMD. */
export async function thread(stage: Stage, level: Level, more: object = {}) {
  const participantIds = level === 'confidential' ? [stage.as('mamadou').personId] : []
  return accepted(await stage.execute('threads.create', stage.as('essi'), { title: 'Calendrier', lang: 'fr', level, participantIds, ...more }))
}

/** The same, resolved. */
export async function resolvedThread(stage: Stage) {
  const { threadId } = await thread(stage, 'restricted')
  accepted(await stage.execute('threads.resolve', stage.as('essi'), { threadId, text: 'Convenu.', lang: 'fr' }))
  return { threadId }
}

/** A caucus of GGPS that Koffi asks to read. */
export async function glass(stage: Stage) {
  const { threadId } = await thread(stage, 'caucus')
  const asked = { threadId, reason: 'Une menace y est dite.', hours: 2 }
  return { glassId: accepted(await stage.execute('threads.ask-glass', stage.as('koffi'), asked)).glassId }
}

/** A message of the administrator in a thread of this level. */
export async function message(stage: Stage, level: Level) {
  const { threadId } = await thread(stage, level)
  const said = accepted(await stage.execute('threads.post', stage.as('essi'), { threadId, text: 'Bonjour.', lang: 'fr' }))
  return { messageId: said.id, threadId }
}
