import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { dossierForDecision } from '#server/test/dossiers.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { fundedContribution } from '#server/test/pool-builders.ts'

describe('answers that cross each other', async () => {
  const harness = await openHarness()
  const { db, execute, claimsHold } = harness
  let people: Awaited<ReturnType<typeof castMembers>>
  const as = (name: string): Actor => people.as(name)

  beforeEach(async () => {
    people = await castMembers(db)
  })
  afterEach(claimsHold)

  const rounds = Array.from({ length: 12 }, (_, round) => round)

  async function recordedReceipt() {
    const { contributionId } = accepted(await execute('pool.pledge', as('essi'), { amount: '1000', currency: 'EUR' }))
    accepted(await execute('pool.commit', as('essi'), { contributionId, amount: '1000', documentRef: 'Lettre' }))
    return accepted(await execute('pool.receive', as('yawa'), { contributionId, amount: '1000', receivedOn: '2026-01-15', bankRef: 'B-1' })).receiptId
  }

  it('of a receipt approved and rejected at once, one counts', async () => {
    for (const _ of rounds) {
      const receiptId = await recordedReceipt()

      const answers = await Promise.all([
        execute('pool.approve-receipt', as('koffi'), { receiptId }),
        execute('pool.reject-receipt', as('helen'), { receiptId, reason: 'Mauvais compte' }),
        execute('pool.approve-receipt', as('helen'), { receiptId }),
      ])

      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))).toEqual(['already_decided', 'already_decided'])
    }
  })

  it('of a decision confirmed and withdrawn at once, one counts, and the money follows it', async () => {
    await fundedContribution(harness, as, 'ingrid', { amount: '100000000' })
    for (const _ of rounds.slice(0, 6)) {
      const projectId = await dossierForDecision(harness, people)
      const said = { projectId, outcome: 'approved', amount: '8000000', textFr: 'Oui.', textEn: 'Yes.', meetingOn: '2026-01-15' }
      const { decisionId } = accepted(await execute('decisions.record', as('koffi'), said))

      const [confirmed, withdrawn, left] = await Promise.all([
        execute('decisions.confirm', as('helen'), { decisionId }),
        execute('decisions.withdraw', as('koffi'), { decisionId }),
        execute('projects.withdraw', as('essi'), { projectId }),
      ])

      const { state } = await db.prisma.project.findUniqueOrThrow({ where: { id: projectId } })
      const moved = await db.prisma.account.aggregate({ where: { kind: 'allocated', projectId }, _sum: { balance: true } })
      expect([confirmed.ok, withdrawn.ok].filter(Boolean).length).toBeLessThanOrEqual(1)
      expect(moved._sum.balance ?? 0n).toBe(confirmed.ok ? 8_000_000n : 0n)
      expect(state === 'approved').toBe(confirmed.ok && !left.ok)
    }
  })

  it('the same command twenty times at once under one id happens once, and another input under it never', async () => {
    const commandId = newId()
    const pledge = (amount: string) => execute('pool.pledge', as('essi'), { amount, currency: 'EUR' }, { commandId })

    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => pledge(n % 4 === 3 ? '2' : '1')))

    const contributions = await db.prisma.contribution.findMany({ select: { id: true, pledged: true } })
    expect(contributions).toHaveLength(1)
    const [kept] = contributions
    for (const [n, answer] of answers.entries()) {
      if ((n % 4 === 3 ? 2n : 1n) === kept?.pledged) expect(accepted(answer).contributionId).toBe(kept?.id)
      else expect(answer.ok ? 'ok' : answer.refusal.code).toBe('command_id_reused')
    }
  })

  it('never commit more than was pledged, nor receive more than was committed', async () => {
    const { contributionId } = accepted(await execute('pool.pledge', as('essi'), { amount: '1000', currency: 'EUR' }))

    const commitments = await Promise.all(rounds.map((n) => execute('pool.commit', as('essi'), { contributionId, amount: '300', documentRef: `Lettre ${n}` })))
    const receipts = await Promise.all(
      rounds.map((n) => execute('pool.receive', as('yawa'), { contributionId, amount: '400', receivedOn: '2026-01-15', bankRef: `B-${n}` })),
    )

    expect(commitments.filter(({ ok }) => ok)).toHaveLength(3)
    expect(receipts.filter(({ ok }) => ok)).toHaveLength(2)
  })
})
