import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { statementDocument } from '#app/components/pool/statement-document.ts'
import { statementTables } from '#app/components/pool/statement-tables.ts'
import type { Actor } from '#app/domain/members/actor.ts'
import { formatAmount } from '#app/domain/money.ts'
import { toStatement } from '#app/http/statement-file.ts'
import { statementPdf } from '#app/http/statement-pdf.ts'
import { contentHash } from '#server/db/hash.ts'
import { serverT } from '#server/i18n/server-t.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { hall } from '#server/test/offers.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'
import { signStatement } from './sign-statement.ts'

describe('a statement to a contributor', async () => {
  const harness = await openHarness()
  const { db, ask, execute, claimsHold } = harness
  let as: (name: string) => Actor
  let bodies: { readonly [code: string]: string }
  let contributionId = ''
  beforeEach(async () => {
    harness.setClock('2026-06-01T10:00:00Z')
    const cast = await castMembers(db)
    as = cast.as
    bodies = cast.bodies
    contributionId = (await fundedContribution(harness, as, 'ingrid', { amount: '500000' })).contributionId
  })
  afterEach(claimsHold)

  const year = { from: '2026-01-01', to: '2026-05-31' }
  const sign = (by: string, period: object = year) => execute('pool.sign-statement', as(by), { contributionId, ...period })
  const read = async (statementId: string) => accepted(await ask('pool.statement', as('ingrid'), { statementId }))

  it('is numbered in order, and says the same whatever the ledger takes in later', async () => {
    const first = accepted(await sign('yawa'))
    const before = await read(first.statementId)
    const projectId = await decidedDossier(harness, bodies.GGPS ?? '', as('koffi'), { decided: 100_000n })
    accepted(await execute('pool.allocate', as('koffi'), { projectId, amount: '100000' }))

    const second = accepted(await sign('yawa', { from: '2026-01-01', to: '2026-06-01' }))

    expect([first.number, second.number]).toEqual(['C01-S1', 'C01-S2'])
    expect(await read(first.statementId)).toEqual(before)
    expect((await read(second.statementId)).content.parts[0]?.dossiers).toMatchObject([
      { number: 'DEMO-26-001', allocated: { amount: '100000', currency: 'EUR' } },
    ])
  })

  const words = (locale: 'fr' | 'en') => ({
    t: serverT(locale),
    locale,
    timeZone: 'Africa/Lome',
    amount: (value: Parameters<typeof formatAmount>[0]) => formatAmount(value, locale),
    count: String,
  })

  it('is the same document to the byte when made again, in each language', async () => {
    const signed = await read(accepted(await sign('yawa')).statementId)
    const make = (locale: 'fr' | 'en') => {
      return statementPdf(statementDocument(toStatement(signed), words(locale)), { locale, at: new Date(signed.signedAt), origin: 'https://kente.example' })
    }
    const [french, again, english] = [await make('fr'), await make('fr'), await make('en')]

    expect(french.equals(again)).toBe(true)
    expect(french.equals(english)).toBe(false)
    expect(french.subarray(0, 8).toString()).toBe('%PDF-1.7')
    expect(french.toString('latin1')).toMatch(/\/Lang \(fr\)[\s\S]*\/MarkInfo|\/MarkInfo[\s\S]*\/Lang \(fr\)/)
  })

  it('speaks of what was before the period as its opening', async () => {
    const { content } = await read(accepted(await sign('yawa', { from: '2026-03-01', to: '2026-03-31' })).statementId)
    const received = content.parts[0]?.lines.find(({ figure }) => figure === 'received')

    expect(received).toMatchObject({ opening: { amount: '500000' }, moved: { amount: '0' }, closing: { amount: '500000' } })
  })

  it('is signed by finance alone, of a period that is over and the right way round', async () => {
    expect(refused(await sign('koffi')).code).toBe('not_permitted')
    expect(refused(await sign('ingrid')).code).toBe('not_permitted')
    expect(refused(await sign('mamadou')).code).toBe('not_found')
    expect(refused(await sign('yawa', { from: '2026-05-31', to: '2026-05-01' })).code).toBe('invalid_input')
    expect(refused(await sign('yawa', { from: '2026-01-01', to: '2026-06-02' })).code).toBe('date_in_future')
  })

  it('is signed by nobody who works, or lately worked, for the contributor, and after a proof of who one is', async () => {
    const ofDonor: Actor = { ...as('yawa'), interests: [bodies.DPF ?? ''] }

    expect(refused(await execute('pool.sign-statement', ofDonor, { contributionId, ...year })).code).toBe('conflicted')
    expect(accepted(await ask('pool.statement-draft', ofDonor, { contributionId, ...year }))).toMatchObject({ maySign: false, aside: ['DPF'] })
    expect(signStatement.stepUp).toBe(true)
  })

  it('keeps its figures and its hash when the signer is forgotten, and shows a pseudonym', async () => {
    const { statementId } = accepted(await sign('yawa'))
    const before = await read(statementId)
    const { personId } = as('yawa')
    accepted(await execute('members.ask-erasure', as('yawa'), { reason: 'Je pars.' }))
    accepted(await execute('members.erase-person', as('koffi'), { personId }))

    const after = await read(statementId)

    expect(before.signedBy).toBe('Yawa')
    expect(after.signedBy).not.toBe('Yawa')
    expect({ ...after, signedBy: '' }).toEqual({ ...before, signedBy: '' })
  })

  it('speaks of all that a contributor gave and lent when it is asked of the contributor, and stays so', async () => {
    const offerId = await hall(harness, { as })
    await fundedContribution(harness, as, 'essi', { amount: '6559570', currency: 'XOF', rate: { kind: 'units_per_eur', value: '655.957', source: 'BCEAO' } })
    accepted(await execute('pool.pledge', as('essi'), { amount: '250000', currency: 'EUR' }))
    const contributorId = bodies.GGPS ?? ''
    const { statementId, number } = accepted(await execute('pool.sign-statement', as('yawa'), { contributorId, from: '2026-01-01', to: '2026-06-01' }))
    const signed = accepted(await ask('pool.statement', as('essi'), { statementId }))

    expect(number).toBe('GGPS-S1')
    expect(signed.content.parts.map(({ code, indicative }) => [code, indicative?.promised?.amount ?? null])).toEqual([
      ['C02', '1000000'],
      ['C03', null],
    ])
    expect(signed.content.kind).toMatchObject([
      { title: 'Grande salle', unit: 'day', offered: 152, reserved: 0, delivered: 0, unused: 152, value: { amount: '0' } },
    ])
    const tables = statementTables(signed.content, words('en')).map(({ title }) => title)
    expect(tables).toEqual([
      'All contributions on 1 June 2026, in EUR',
      'C02. Promise, in XOF',
      'C02. Indicative value of the promise, in EUR',
      'C02. Money received and what becomes of it, in EUR',
      'C03. Promise, in EUR',
      'C03. Money received and what becomes of it, in EUR',
      'Lent in kind in the period',
    ])
    accepted(await execute('resources.withdraw-offer', as('essi'), { offerId }))
    accepted(await execute('pool.pledge', as('essi'), { amount: '1', currency: 'EUR' }))
    expect(accepted(await ask('pool.statement', as('essi'), { statementId }))).toEqual(signed)
    expect(refused(await execute('pool.sign-statement', as('yawa'), { contributorId, contributionId, ...year })).code).toBe('invalid_input')
    expect(refused(await ask('pool.statement', as('ingrid'), { statementId })).code).toBe('not_found')
  })

  it('of the first form, over money alone, is still what was signed', async () => {
    const { statementId } = accepted(await sign('yawa'))
    const { content } = await read(statementId)
    const [part] = content.parts
    const { base, from, to } = content
    const hash = contentHash({ code: part?.code, currency: part?.currency, base, from, to, lines: part?.lines, dossiers: part?.dossiers })
    await db.script(
      `SET session_replication_role = replica; UPDATE "Statement" SET form = 1, kept = NULL, "contentHash" = '${hash}'; SET session_replication_role = DEFAULT`,
    )

    expect((await read(statementId)).content).toMatchObject({ parts: [{ lines: part?.lines }], kind: [], results: [] })
  })

  it('is hidden from other bodies', async () => {
    const { statementId } = accepted(await sign('yawa'))

    expect(refused(await ask('pool.statement', as('mamadou'), { statementId })).code).toBe('not_found')
    expect(accepted(await ask('pool.statements', as('mamadou'), {})).statements).toEqual([])
    expect(accepted(await ask('pool.statements', as('koffi'), {})).statements).toHaveLength(1)
  })

  it('cannot be changed or removed once signed', async () => {
    accepted(await sign('yawa'))

    await expect(db.prisma.statement.updateMany({ data: { number: 'X' } })).rejects.toThrow()
    await expect(db.prisma.statement.deleteMany()).rejects.toThrow()
  })
})
