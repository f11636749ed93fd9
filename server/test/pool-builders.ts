import { v7 as newId } from 'uuid'
import { nextDecisionNumber } from '#app/domain/decisions/decision.ts'
import type { Actor } from '#app/domain/members/actor.ts'
import type { DossierState } from '#app/domain/projects/states.ts'
import { accepted, type Harness } from './harness.ts'

type Funded = {
  readonly amount: string
  readonly currency?: string
  readonly earmark?: { readonly kind: string; readonly value?: string }
  readonly rate?: { readonly kind: string; readonly value: string; readonly source: string }
  readonly receivedOn?: string
}

/** A contribution promised, committed and received in full, through the commands; its id and code. */
export async function fundedContribution({ execute }: Pick<Harness, 'execute'>, as: (name: string) => Actor, by: string, funded: Funded) {
  const { amount, currency = 'EUR', earmark, rate, receivedOn = '2026-01-15' } = funded
  const { contributionId, code } = accepted(await execute('pool.pledge', as(by), { amount, currency, earmark }))
  accepted(await execute('pool.commit', as(by), { contributionId, amount, documentRef: 'MoU 1' }))
  const { receiptId } = accepted(await execute('pool.receive', as('yawa'), { contributionId, amount, receivedOn, bankRef: 'B-1', rate }))
  accepted(await execute('pool.approve-receipt', as('koffi'), { receiptId }))
  return { contributionId, code, receiptId }
}

type Dossier = {
  readonly decided?: bigint
  readonly area?: string
  readonly countries?: readonly string[]
  readonly state?: DossierState
  readonly asked?: bigint
}

/**
 * A dossier led by a forum, in the state given, for which an adopted decision decided a sum that is not set
 * aside yet: written as rows, because the command that adopts sets the money aside at once.
 */
export async function decidedDossier({ db }: Pick<Harness, 'db'>, leadId: string, coordinator: Actor, dossier: Dossier = {}): Promise<string> {
  const { decided = 0n, area = 'prevention', countries = ['TG', 'BJ'], state = 'approved', asked = decided } = dossier
  const id = newId()
  const now = new Date()
  const isSubmitted = state !== 'draft'
  const number = isSubmitted ? `DEMO-26-${String((await db.prisma.project.count({ where: { number: { not: null } } })) + 1).padStart(3, '0')}` : null
  await db.prisma.project.create({
    data: {
      id,
      number,
      seed: id,
      leadId,
      state,
      area,
      countries: [...countries],
      poolRequest: asked,
      titleFr: 'Réseau',
      titleEn: 'Network',
      createdById: coordinator.personId,
      submittedAt: isSubmitted ? now : null,
      versions: isSubmitted
        ? { create: { id: newId(), n: 1, content: {}, contentHash: zeros, termsHash: zeros, proposedById: coordinator.personId, submittedAt: now } }
        : {},
    },
  })
  if (decided > 0n) await adoptedDecision({ db }, id, coordinator, decided)
  return id
}

/** An adopted decision on a dossier that set nothing aside yet. */
export async function adoptedDecision({ db }: Pick<Harness, 'db'>, projectId: string, coordinator: Actor, amount: bigint): Promise<void> {
  const now = new Date()
  await db.prisma.decision.create({
    data: {
      id: newId(),
      number: nextDecisionNumber('DEMO', 2026, await db.prisma.decision.count()),
      projectId,
      mode: 'meeting',
      state: 'adopted',
      outcome: 'approved',
      amount,
      currency: 'EUR',
      textFr: 'Approuvé',
      textEn: 'Approved',
      meetingOn: now,
      recordedById: coordinator.personId,
      textHash: zeros,
      confirmedById: newId(),
      confirmedAt: now,
    },
  })
}

const zeros = '0'.repeat(64)
