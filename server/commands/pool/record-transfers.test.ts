import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { type AccountRef, allocated, available, cashSource } from '#app/domain/pool/accounts.ts'
import type { TransferDraft } from '#app/domain/pool/transfer.ts'
import { violatedConstraint } from '#server/db/constraint.ts'
import { castMembers } from '#server/test/builders.ts'
import { openHarness } from '#server/test/harness.ts'
import { recordTransfers } from './record-transfers.ts'

describe('recording transfers', async () => {
  const { db } = await openHarness()
  let actor: Actor
  let contributionId: string
  let source: AccountRef
  let purse: AccountRef

  beforeEach(async () => {
    const { as, bodies } = await castMembers(db)
    actor = as('yawa')
    contributionId = newId()
    const fundId = newId()
    await db.prisma.fund.create({ data: { id: fundId, code: 'MAIN', nameFr: 'Fonds commun', nameEn: 'Common fund', currency: 'EUR' } })
    await db.prisma.contribution.create({
      data: { id: contributionId, code: 'C01', fundId, contributorId: bodies.DPF ?? '', currency: 'EUR', pledged: 1000n, pledgedById: actor.personId },
    })
    source = cashSource({ contributionId, currency: 'EUR' })
    purse = available({ contributionId, base: 'EUR' })
  })

  const record = (...transfers: TransferDraft[]) =>
    db.prisma.$transaction((tx) => recordTransfers(tx, { actor, now: new Date(), newId, effectiveOn: '2026-06-01', transfers }))
  const balance = async (ref: AccountRef) => (await db.prisma.account.findUniqueOrThrow({ where: { key: ref.key } })).balance

  it('opens the accounts and moves both balances', async () => {
    await record({ from: source, to: purse, amount: 700n, reason: 'receipt' })
    await record({ from: source, to: purse, amount: 300n, reason: 'receipt' })

    expect(await balance(source)).toBe(-1000n)
    expect(await balance(purse)).toBe(1000n)
  })

  it('keeps the order of one act and joins it in a group', async () => {
    const project = allocated({ contributionId, projectId: newId(), base: 'EUR' })
    const { groupId, transferIds } = await record(
      { from: source, to: purse, amount: 700n, reason: 'receipt' },
      { from: purse, to: project, amount: 700n, reason: 'allocation' },
    )

    const stored = await db.prisma.transfer.findMany({ where: { groupId }, orderBy: { position: 'asc' } })
    expect(stored.map((transfer) => transfer.id)).toEqual(transferIds)
    expect(await balance(project)).toBe(700n)
  })

  it('lets no balance but that of the world and of exchange fall below zero', async () => {
    await record({ from: source, to: purse, amount: 700n, reason: 'receipt' })

    const failure = await record({ from: purse, to: source, amount: 701n, reason: 'release' }).catch((error: unknown) => error)

    expect(violatedConstraint(failure)).toBe('Account_balance_not_negative')
    expect(await balance(purse)).toBe(700n)
  })

  it('refuses a balance that no transfer moved, an account that opens full, and a change of what an account stands for', async () => {
    await record({ from: source, to: purse, amount: 700n, reason: 'receipt' })

    await expect(db.script(`UPDATE "Account" SET balance = 9 WHERE key = '${purse.key}'`)).rejects.toThrow(/transfers alone/)
    await expect(db.script(`UPDATE "Account" SET unit = 'XOF' WHERE key = '${purse.key}'`)).rejects.toThrow(/stands for/)
    await expect(db.script(`DELETE FROM "Account"`)).rejects.toThrow(/append-only/)
    await expect(
      db.script(`INSERT INTO "Account" (id, ledger, unit, kind, key, "contributionId", balance)
        SELECT gen_random_uuid(), ledger, unit, kind, 'other', "contributionId", 9 FROM "Account" WHERE key = '${purse.key}'`),
    ).rejects.toThrow(/opens empty/)
  })

  it('keeps every transfer as it was written, for the owner of the tables too', async () => {
    await record({ from: source, to: purse, amount: 700n, reason: 'receipt' })

    await expect(db.script('UPDATE "Transfer" SET amount = 1')).rejects.toThrow(/append-only/)
    await expect(db.script('DELETE FROM "Transfer"')).rejects.toThrow(/append-only/)
    await expect(db.script('TRUNCATE "Transfer"')).rejects.toThrow(/append-only/)
    expect(await db.prisma.transfer.count()).toBe(1)
  })

  it('stays in one unit and in one ledger', async () => {
    const francs = cashSource({ contributionId, currency: 'XOF' })

    const failure = await record({ from: { ...francs, key: 'world:cash:xof' }, to: purse, amount: 1n, reason: 'receipt' }).catch((error: unknown) => error)

    expect(violatedConstraint(failure)).toBe('Transfer_one_unit')
  })

  it('reverses by the exact mirror, once', async () => {
    const { transferIds } = await record({ from: source, to: purse, amount: 700n, reason: 'receipt' })
    const reversesId = transferIds[0] ?? ''
    const mirror = { from: purse, to: source, amount: 700n, reason: 'reversal', reversesId }

    const partial = await record({ ...mirror, amount: 699n }).catch((error: unknown) => error)
    await record(mirror)
    const again = await record({ ...mirror }).catch((error: unknown) => error)

    expect(violatedConstraint(partial)).toBe('Transfer_reversal_mirrors')
    expect(violatedConstraint(again)).toMatch(/Transfer_reversesId_key|Account_balance_not_negative/)
    expect(await balance(purse)).toBe(0n)
  })
})
