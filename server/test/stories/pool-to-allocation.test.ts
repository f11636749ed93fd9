import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import type { Result } from '#app/domain/result.ts'
import { disburseToForum } from '#server/commands/pool/disburse-to-forum.ts'
import type { Moved, ProjectMovement } from '#server/commands/pool/move-by-share.ts'
import { reportSpending } from '#server/commands/pool/report-spending.ts'
import { returnToContributions } from '#server/commands/pool/return-to-contributions.ts'
import type { Tx } from '#server/db/client.ts'
import { castMembers } from '../builders.ts'
import { dossierForDecision } from '../dossiers.ts'
import { accepted, openHarness, refused } from '../harness.ts'
import { ledgerTable } from '../ledger-table.ts'

describe('from a promise to an allocation, and back', async () => {
  const harness = await openHarness()
  const { db, execute, ask, setClock, claimsHold } = harness
  let people: { as: (name: string) => Actor; bodies: { readonly [code: string]: string } }
  beforeEach(async () => {
    people = await castMembers(db)
    setClock('2026-06-01T12:00:00Z')
  })
  const as = (name: string) => people.as(name)

  async function promise(by: string, amount: string, currency: string, earmark: object = { kind: 'unearmarked' }): Promise<string> {
    const { contributionId } = accepted(await execute('pool.pledge', as(by), { amount, currency, earmark }))
    accepted(await execute('pool.commit', as(by), { contributionId, amount, documentRef: 'Convention' }))
    return contributionId
  }

  async function receive(contributionId: string, amount: string, receivedOn: string, rate?: object): Promise<void> {
    const { receiptId } = accepted(await execute('pool.receive', as('yawa'), { contributionId, amount, receivedOn, bankRef: `B-${receivedOn}`, rate }))
    accepted(await execute('pool.approve-receipt', as('helen'), { receiptId }))
  }

  async function approve(projectId: string, amount: string) {
    const texts = { textFr: 'Approuvé.', textEn: 'Approved.' }
    const recorded = await execute('decisions.record', as('koffi'), { projectId, outcome: 'approved', amount, meetingOn: '2026-06-01', ...texts })
    const { decisionId } = accepted(recorded)
    return execute('decisions.confirm', as('helen'), { decisionId })
  }

  const move = (part: (tx: Tx, movement: ProjectMovement) => Promise<Result<Moved>>, projectId: string, amount: bigint) =>
    db.prisma.$transaction((tx) =>
      part(tx, { projectId, forumId: people.bodies.GGPS ?? '', amount, actor: as('yawa'), now: new Date('2026-06-01T12:00:00Z'), newId }),
    )

  it('leaves a trail in which every figure can be found again', async () => {
    const francs = await promise('essi', '65595700', 'XOF')
    const tied = await promise('ingrid', '5000000', 'EUR', { kind: 'theme', value: 'prevention' })
    await receive(francs, '32797850', '2026-04-02', { kind: 'units_per_eur', value: '655.957', source: 'BCEAO' })
    await receive(tied, '5000000', '2026-05-04')
    const projectId = await dossierForDecision(harness, people)

    accepted(await approve(projectId, '8000000'))
    accepted(await move(disburseToForum, projectId, 6_000_000n))
    accepted(await move(reportSpending, projectId, 5_685_001n))
    accepted(await move(returnToContributions, projectId, 314_999n))

    expect(await ledgerTable(harness, as('koffi'))).toMatchInlineSnapshot(`
      "day         reason        of   from                      to                                amount  decision
      2026-06-01  pledge        C01  world                     pledged                   65,595,700 XOF
      2026-06-01  commitment    C01  pledged                   committed                 65,595,700 XOF
      2026-06-01  pledge        C02  world                     pledged                       50,000 EUR
      2026-06-01  commitment    C02  pledged                   committed                     50,000 EUR
      2026-04-02  honour        C01  committed                 honoured                  32,797,850 XOF
      2026-04-02  receipt       C01  world                     available                 32,797,850 XOF
      2026-04-02  conversion    C01  available                 fx                        32,797,850 XOF
      2026-04-02  conversion    C01  fx                        available                     50,000 EUR
      2026-04-02  fee           C01  available                 fee                              500 EUR
      2026-05-04  honour        C02  committed                 honoured                      50,000 EUR
      2026-05-04  receipt       C02  world                     available                     50,000 EUR
      2026-05-04  fee           C02  available                 fee                              500 EUR
      2026-06-01  allocation    C02  available                 allocated DEMO-26-001         49,500 EUR  DEMO/DEC/2026/001
      2026-06-01  allocation    C01  available                 allocated DEMO-26-001         30,500 EUR  DEMO/DEC/2026/001
      2026-06-01  disbursement  C01  allocated DEMO-26-001     advance DEMO-26-001 GGPS      22,875 EUR
      2026-06-01  disbursement  C02  allocated DEMO-26-001     advance DEMO-26-001 GGPS      37,125 EUR
      2026-06-01  spending      C01  advance DEMO-26-001 GGPS  spent DEMO-26-001 GGPS     21,674.07 EUR
      2026-06-01  spending      C02  advance DEMO-26-001 GGPS  spent DEMO-26-001 GGPS     35,175.94 EUR
      2026-06-01  refund        C01  advance DEMO-26-001 GGPS  available                   1,200.93 EUR
      2026-06-01  refund        C02  advance DEMO-26-001 GGPS  available                   1,949.06 EUR"
    `)
    const { totals } = accepted(await ask('pool.overview', as('koffi')))
    expect(Object.fromEntries(Object.entries(totals).map(([name, sum]) => [name, 'amount' in sum ? sum.amount : sum]))).toMatchInlineSnapshot(`
      {
        "allocated": "8000000",
        "available": "2214999",
        "committed": "15000000",
        "disbursed": "6000000",
        "expected": "5000000",
        "fees": "100000",
        "net": "9900000",
        "promised": "15000000",
        "received": "10000000",
        "refunded": "314999",
        "spent": "5685001",
        "toDisburse": "2000000",
        "unvalued": [],
      }
    `)
    await claimsHold()
  })

  it('moves nothing when the money does not suffice', async () => {
    await receive(await promise('ingrid', '5000000', 'EUR'), '5000000', '2026-05-04')
    const projectId = await dossierForDecision(harness, people)

    const adoption = await approve(projectId, '8000000')

    expect(refused(adoption)).toEqual({ code: 'insufficient_funds', params: { asked: '8000000', available: '4950000', currency: 'EUR' } })
    expect(accepted(await ask('pool.overview', as('koffi'))).totals.allocated.amount).toBe('0')
    await claimsHold()
  })

  it('pays no forum more than was set aside, and takes back no more than it holds', async () => {
    await receive(await promise('ingrid', '9000000', 'EUR'), '9000000', '2026-05-04')
    const projectId = await dossierForDecision(harness, people)
    accepted(await approve(projectId, '8000000'))
    accepted(await move(disburseToForum, projectId, 8_000_000n))

    expect(refused(await move(disburseToForum, projectId, 1n)).code).toBe('insufficient_funds')
    expect(refused(await move(returnToContributions, projectId, 8_000_001n)).params).toMatchObject({ asked: '8000001', available: '8000000' })
    await claimsHold()
  })
})
