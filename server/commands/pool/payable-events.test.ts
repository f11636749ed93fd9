import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { recipientsOf } from '#server/jobs/recipients.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'

describe('a tranche that can be asked for', async () => {
  const harness = await openHarness()
  const { db, execute, published, setClock } = harness
  let people: Awaited<ReturnType<typeof castMembers>>
  const as = (name: string): Actor => people.as(name)
  let projectId: string
  let forumId: string

  beforeEach(async () => {
    setClock('2026-06-01T12:00:00Z')
    people = await castMembers(db)
    forumId = people.bodies.SAMA ?? ''
    await fundedContribution(harness, as, 'ingrid', { amount: '20000000' })
    projectId = await decidedDossier(harness, forumId, as('koffi'), { decided: 10_000_000n })
    accepted(await execute('pool.allocate', as('koffi'), { projectId, amount: '10000000' }))
    await pay('6000000')
  })

  const pay = async (amount: string) => {
    const { paymentId } = accepted(await execute('pool.disburse', as('yawa'), { projectId, forumId, amount }))
    accepted(await execute('pool.approve-payment', as('koffi'), { paymentId }))
  }
  const spend = async (amount: string) =>
    accepted(await execute('pool.report-spending', as('thabo'), { projectId, amount, spentOn: '2026-06-01', category: '5' }))
  const told = () => published.flatMap((event) => (event.type === 'tranche.payable' && event.projectId === projectId ? [event.payload] : []))

  it('is told once, when what is reported as spent reaches three quarters', async () => {
    await spend('4499999')
    expect(told()).toEqual([])

    await spend('1')
    expect(told()).toEqual([{ n: 2, amount: '3000000', currency: 'EUR' }])

    await spend('500000')
    expect(told()).toHaveLength(1)
  })

  it('is told when money given back makes up what was missing', async () => {
    const { paymentId } = accepted(await execute('pool.record-refund', as('yawa'), { projectId, forumId, amount: '4500000', note: 'B-9' }))
    expect(told()).toEqual([])

    accepted(await execute('pool.approve-payment', as('koffi'), { paymentId }))
    expect(told()).toMatchObject([{ n: 2 }])
  })

  it('is told when its hold is lifted, and not while it is held', async () => {
    accepted(await execute('pool.hold-tranche', as('koffi'), { projectId, n: 2, reason: 'Accès coupé' }))
    await spend('5000000')
    expect(told()).toEqual([])

    accepted(await execute('pool.lift-hold', as('koffi'), { projectId, n: 2 }))
    expect(told()).toMatchObject([{ n: 2 }])
  })

  it('is told of the last one when its report is confirmed', async () => {
    await spend('6000000')
    await pay('3000000')
    await spend('3000000')
    expect(told()).toMatchObject([{ n: 2 }])

    accepted(await execute('pool.confirm-final-report', as('helen'), { projectId, reference: 'Final report' }))
    expect(told()).toMatchObject([{ n: 2 }, { n: 3, amount: '1000000' }])
  })

  it('is told to finance alone, and not to who works for a party', async () => {
    const finance = () => recipientsOf(db, { of: 'finance', forDossier: projectId })
    const { personId } = as('yawa')

    expect(await finance()).toContain(personId)
    expect(await finance()).not.toContain(as('helen').personId)
    expect(await finance()).not.toContain(as('thabo').personId)

    const mandate = await db.prisma.mandate.findFirstOrThrow({ where: { personId: as('thabo').personId } })
    await db.prisma.mandate.update({ where: { id: mandate.id }, data: { personId } })
    expect(await finance()).not.toContain(personId)
  })
})
