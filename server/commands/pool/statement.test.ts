import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { statementDocument } from '#app/components/pool/statement-document.ts'
import type { Actor } from '#app/domain/members/actor.ts'
import { formatAmount } from '#app/domain/money.ts'
import { toStatement } from '#app/http/statement-file.ts'
import { statementPdf } from '#app/http/statement-pdf.ts'
import { serverT } from '#server/i18n/server-t.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'

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
    expect((await read(second.statementId)).content.dossiers).toMatchObject([{ number: 'DEMO-26-001', allocated: { amount: '100000', currency: 'EUR' } }])
  })

  it('is the same document to the byte when made again, in each language', async () => {
    const signed = await read(accepted(await sign('yawa')).statementId)
    const make = (locale: 'fr' | 'en') => {
      const words = { t: serverT(locale), locale, timeZone: 'Africa/Lome', amount: (value: Parameters<typeof formatAmount>[0]) => formatAmount(value, locale) }
      return statementPdf(statementDocument(toStatement(signed), words), { locale, at: new Date(signed.signedAt) })
    }
    const [french, again, english] = [await make('fr'), await make('fr'), await make('en')]

    expect(french.equals(again)).toBe(true)
    expect(french.equals(english)).toBe(false)
    expect(french.subarray(0, 8).toString()).toBe('%PDF-1.7')
    expect(french.toString('latin1')).toMatch(/\/Lang \(fr\)[\s\S]*\/MarkInfo|\/MarkInfo[\s\S]*\/Lang \(fr\)/)
  })

  it('speaks of what was before the period as its opening', async () => {
    const { content } = await read(accepted(await sign('yawa', { from: '2026-03-01', to: '2026-03-31' })).statementId)
    const received = content.lines.find(({ figure }) => figure === 'received')

    expect(received).toMatchObject({ opening: { amount: '500000' }, moved: { amount: '0' }, closing: { amount: '500000' } })
  })

  it('is signed by finance alone, of a period that is over and the right way round', async () => {
    expect(refused(await sign('koffi')).code).toBe('not_permitted')
    expect(refused(await sign('ingrid')).code).toBe('not_permitted')
    expect(refused(await sign('mamadou')).code).toBe('not_found')
    expect(refused(await sign('yawa', { from: '2026-05-31', to: '2026-05-01' })).code).toBe('invalid_input')
    expect(refused(await sign('yawa', { from: '2026-01-01', to: '2026-06-02' })).code).toBe('date_in_future')
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
