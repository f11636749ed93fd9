import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { ledgerTable } from '#server/test/ledger-table.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'

describe('a reversal', async () => {
  const harness = await openHarness()
  const { db, ask, execute, claimsHold, setClock } = harness
  let as: (name: string) => Actor
  let bodies: { readonly [code: string]: string }
  beforeEach(async () => {
    ;({ as, bodies } = await castMembers(db))
    setClock('2026-06-01T12:00:00Z')
  })
  afterEach(claimsHold)

  const peg = { kind: 'units_per_eur', value: '655.957', source: 'BCEAO' }
  const francs = () => fundedContribution(harness, as, 'essi', { amount: '65595700', currency: 'XOF', rate: peg, receivedOn: '2026-05-25' })
  const groupOf = async (reason: string) => (await db.prisma.transfer.findFirstOrThrow({ where: { reason }, orderBy: { position: 'desc' } })).groupId
  const reverse = (groupId: string, by = 'yawa') => execute('pool.reverse', as(by), { groupId, reason: 'Autre compte.' })
  const approve = (reversalId: string, by = 'koffi') => execute('pool.approve-reversal', as(by), { reversalId })
  const left = async () => Object.fromEntries((await db.prisma.account.findMany({ where: { balance: { gt: 0 } } })).map(({ kind, balance }) => [kind, balance]))

  it('takes a receipt back whole: its mirror in one act, the promise open again, the bank reference free', async () => {
    const { contributionId, receiptId } = await francs()

    const { reversalId } = accepted(await reverse(await groupOf('receipt')))
    expect(await left()).toMatchObject({ honoured: 65_595_700n })
    const { groupId } = accepted(await approve(reversalId))

    expect(await ledgerTable(harness, as('koffi'))).toMatchInlineSnapshot(`
      "day         reason      of   from       to                 amount  decision
      2026-06-01  pledge      C01  world      pledged    65,595,700 XOF
      2026-06-01  commitment  C01  pledged    committed  65,595,700 XOF
      2026-05-25  honour      C01  committed  honoured   65,595,700 XOF
      2026-05-25  receipt     C01  world      available  65,595,700 XOF
      2026-05-25  conversion  C01  available  fx         65,595,700 XOF
      2026-05-25  conversion  C01  fx         available     100,000 EUR
      2026-05-25  fee         C01  available  fee             1,000 EUR
      2026-06-01  reversal    C01  fee        available       1,000 EUR
      2026-06-01  reversal    C01  available  fx            100,000 EUR
      2026-06-01  reversal    C01  fx         available  65,595,700 XOF
      2026-06-01  reversal    C01  available  world      65,595,700 XOF
      2026-06-01  reversal    C01  honoured   committed  65,595,700 XOF"
    `)
    expect(await left()).toEqual({ committed: 65_595_700n })
    expect(await db.prisma.receipt.findUniqueOrThrow({ where: { id: receiptId } })).toMatchObject({ state: 'reversed', baseAmount: 10_000_000n })
    expect((await db.prisma.contribution.findUniqueOrThrow({ where: { id: contributionId } })).state).toBe('committed')
    const mirrors = await db.prisma.transfer.findMany({ where: { groupId }, include: { reverses: true } })
    expect(mirrors.every(({ note, reverses, amount }) => note === 'Autre compte.' && reverses?.amount === amount)).toBe(true)
    expect(accepted(await ask('pool.overview', as('koffi'))).totals).toMatchObject({ received: { amount: '0' }, fees: { amount: '0' } })
    const anew = { contributionId, amount: '65595700', receivedOn: '2026-05-25', bankRef: 'B-1', rate: peg }
    const { receiptId: second } = accepted(await execute('pool.receive', as('yawa'), anew))
    accepted(await execute('pool.approve-receipt', as('helen'), { receiptId: second }))
  })

  it('takes a commitment back: the promise stands as it was before', async () => {
    const { contributionId } = accepted(await execute('pool.pledge', as('essi'), { amount: '500000', currency: 'EUR' }))
    accepted(await execute('pool.commit', as('essi'), { contributionId, amount: '300000', documentRef: 'Lettre 4' }))
    accepted(await execute('pool.commit', as('essi'), { contributionId, amount: '200000', documentRef: 'Lettre 5' }))

    accepted(await approve(accepted(await reverse(await groupOf('commitment'))).reversalId))

    const row = await db.prisma.contribution.findUniqueOrThrow({ where: { id: contributionId } })
    expect(row).toMatchObject({ committed: 300_000n, state: 'committed' })
    expect(await left()).toEqual({ pledged: 200_000n, committed: 300_000n })
  })

  it('is refused while a later act rests on the first, and possible once that is taken back', async () => {
    await fundedContribution(harness, as, 'ingrid', { amount: '1000000' })
    const projectId = await decidedDossier(harness, bodies.GGPS ?? '', as('koffi'), { decided: 600_000n })
    accepted(await execute('pool.allocate', as('koffi'), { projectId, amount: '600000' }))
    const receipt = await groupOf('receipt')

    expect(refused(await reverse(receipt))).toEqual({ code: 'reversal_blocked', params: { asked: '990000', available: '390000', currency: 'EUR' } })
    accepted(await approve(accepted(await reverse(await groupOf('allocation'))).reversalId, 'helen'))
    accepted(await approve(accepted(await reverse(receipt)).reversalId, 'helen'))

    expect(await left()).toEqual({ committed: 1_000_000n })
  })

  it('is decided again by the ledger when it is approved', async () => {
    await fundedContribution(harness, as, 'ingrid', { amount: '1000000' })
    const { reversalId } = accepted(await reverse(await groupOf('receipt')))
    const projectId = await decidedDossier(harness, bodies.GGPS ?? '', as('koffi'), { decided: 600_000n })
    accepted(await execute('pool.allocate', as('koffi'), { projectId, amount: '600000' }))

    expect(refused(await approve(reversalId)).code).toBe('reversal_blocked')
    accepted(await execute('pool.reject-reversal', as('koffi'), { reversalId, answer: 'L’argent est affecté.' }))
    expect(refused(await approve(reversalId)).code).toBe('nothing_to_confirm')
  })

  it('needs a second person, in the rule and in the database', async () => {
    await francs()
    const { reversalId } = accepted(await reverse(await groupOf('receipt')))

    expect(refused(await approve(reversalId, 'yawa')).code).toBe('four_eyes')
    const itself = `UPDATE "Reversal" SET state = 'approved', "decidedById" = "proposedById", "decidedAt" = now(), "entriesId" = id`
    await expect(db.script(itself)).rejects.toThrow(/Reversal_four_eyes/)
    accepted(await approve(reversalId))
  })

  it('is asked for once, made once, and never reversed itself', async () => {
    await francs()
    const groupId = await groupOf('receipt')
    const { reversalId } = accepted(await reverse(groupId))

    expect(refused(await reverse(groupId)).code).toBe('reversal_open')
    const answers = await Promise.all(['koffi', 'helen'].map((name) => approve(reversalId, name)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(refused(await reverse(groupId)).code).toBe('already_reversed')
    expect(refused(await reverse(await groupOf('reversal'))).code).toBe('is_reversal')
  })

  it('is asked for by finance alone, and not for an act that nobody knows', async () => {
    await francs()
    const groupId = await groupOf('receipt')

    expect(refused(await reverse(groupId, 'koffi')).code).toBe('not_permitted')
    expect(refused(await reverse(groupId, 'essi')).code).toBe('not_found')
    expect(refused(await reverse(newId())).code).toBe('not_found')
    expect(refused(await execute('pool.reverse', as('yawa'), { groupId, reason: '  ' })).code).toBe('invalid_input')
  })

  it('is answered by nobody who works, or lately worked, for a party of the act', async () => {
    await francs()
    const { reversalId } = accepted(await reverse(await groupOf('receipt')))
    const ofGgps: Actor = { ...as('koffi'), interests: [bodies.GGPS ?? ''] }

    const answer = await execute('pool.approve-reversal', ofGgps, { reversalId })

    expect(refused(answer)).toEqual({ code: 'conflicted', params: { parties: 'GGPS' } })
    expect(refused(await execute('pool.reject-reversal', ofGgps, { reversalId, answer: 'Non.' })).code).toBe('conflicted')
  })

  it('waits on the first page of every coordinator who did not ask for it', async () => {
    await francs()
    const { reversalId } = accepted(await reverse(await groupOf('receipt')))
    const waiting = async (name: string) => accepted(await ask('notices.waiting', as(name))).items.filter(({ kind }) => kind === 'reversal')

    expect(await waiting('helen')).toMatchObject([{ id: reversalId, facts: { person: 'Yawa' } }])
    expect(await waiting('yawa')).toEqual([])
    accepted(await approve(reversalId))
    expect(await waiting('helen')).toEqual([])
  })
})
