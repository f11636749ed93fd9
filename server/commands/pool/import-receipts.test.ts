import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('a bank statement', async () => {
  const { db, execute, ask, claimsHold, setClock } = await openHarness()
  let as: (name: string) => Actor
  beforeEach(async () => {
    as = (await castMembers(db)).as
    setClock('2026-06-01T12:00:00Z')
  })
  afterEach(claimsHold)

  async function committed(amount: string, { by = 'ingrid', currency = 'EUR' } = {}) {
    const { contributionId, code } = accepted(await execute('pool.pledge', as(by), { amount, currency }))
    accepted(await execute('pool.commit', as(by), { contributionId, amount, documentRef: 'Letter 1' }))
    return { contributionId, code }
  }
  const preview = (file: string | Buffer, { by = 'yawa', locale = 'fr' } = {}) =>
    ask('pool.bank-preview', as(by), { file: Buffer.from(file).toString('base64'), locale })
  const told = async (file: string | Buffer, locale = 'fr') =>
    accepted(await preview(file, { locale })).lines.map(({ match, faults }) =>
      faults[0] ? `${faults[0].column} ${faults[0].code}` : `${match?.code} ${match?.by}`,
    )
  const receiptsIn = async (file: string) => accepted(await preview(file)).lines.flatMap(({ receipt }) => receipt ?? [])
  const record = (lines: readonly object[], by = 'yawa') => execute('pool.import-receipts', as(by), { lines })
  const head = 'Date;Montant;Devise;Référence;Donneur d’ordre;Taux\n'

  it('is matched by the code in a reference, else by the expected amount and the payer', async () => {
    await committed('1230050')
    const { contributionId } = await committed('800000', { by: 'essi' })
    const halves = ['2026-05-01', '2026-07-01'].map((dueOn) => ({ dueOn, amount: '400000' }))
    accepted(await execute('pool.schedule', as('essi'), { contributionId, instalments: halves }))

    expect(
      await told(
        `${head}25/05/2026;12 300,50;EUR;VIR C01 mai;Inconnu\n2026-05-26;4 000;eur;VIR 77;ggps\n26.05.2026;4 001;EUR;VIR 78;GGPS\n26/05/2026;1;EUR;VIR C99;\n`,
      ),
    ).toEqual(['C01 code', 'C02 amount', 'bankRef bank_no_match', 'bankRef bank_no_match'])
  })

  it.each([
    ['UTF-8', Buffer.from(`${head}25/05/2026;100;EUR;C01 é;\n`)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${head}25/05/2026;100;EUR;C01 é;\n`)],
    ['Windows-1252', Buffer.from(`${head.replace('’', "'")}25/05/2026;100;EUR;C01 é;\n`, 'latin1')],
  ])('is read in %s', async (_name, file) => {
    await committed('1000000')

    expect(await told(file)).toEqual(['C01 code'])
  })

  it('is read in English as well, with its way of writing amounts', async () => {
    await committed('1230050')

    expect(await told('value date,amount,currency,reference,payer\n2026-05-25,"12,300.50",EUR,C01,DPF\n', 'en')).toEqual(['C01 code'])
  })

  it('says of each line why it cannot be recorded', async () => {
    const { contributionId } = await committed('1000000')
    await committed('655957', { currency: 'XOF' })
    accepted(await execute('pool.receive', as('yawa'), { contributionId, amount: '100', receivedOn: '2026-05-25', bankRef: 'C01 déjà' }))

    expect(
      await told(
        [
          head.trim(),
          '25/05/2026;10;EUR;C01 déjà',
          '25/05/2026;10;EUR;C01 a',
          '25/05/2026;10;EUR;C01 a',
          '25/05/2026;10;USD;C01 b',
          '25/05/2026;9 990;EUR;C01 c',
          '02/06/2026;10;EUR;C01 d',
          '31/02/2026;10;EUR;C01 e',
          '25/05/2026;-10;EUR;C01 f',
          '25/05/2026;10;EUR;=C01',
          '25/05/2026;10,001;EUR;C01 g',
          '25/05/2026;0;EUR;C01 h',
          '25/05/2026;1000;XOF;C02 i',
          '25/05/2026;1000;XOF;C02 j;;655,957',
          '25/05/2026;;EUR;',
        ].join('\n'),
      ),
    ).toEqual([
      'bankRef bank_ref_known',
      'C01 code',
      'bankRef bank_ref_repeated',
      'currency bank_other_currency',
      'amount above_commitment',
      'receivedOn date_in_future',
      'receivedOn date_malformed',
      'amount cell_formula',
      'bankRef cell_formula',
      'amount amount_malformed',
      'amount amount_out_of_range',
      'rate bank_rate_missing',
      'C02 code',
      'amount required',
    ])
  })

  it('takes the rate of the table where it has none, up to 45 days old, and says which', async () => {
    await committed('65595701', { currency: 'XOF' })
    const enter = (validOn: string, value: string) =>
      execute('pool.enter-rate', as('yawa'), { currency: 'XOF', validOn, rate: { kind: 'units_per_eur', value, source: 'BCEAO' } })
    accepted(await enter('2026-03-01', '600'))
    accepted(await enter('2026-05-20', '655.957'))
    const file = `${head}25/05/2026;65 595 700;XOF;C01 a;;\n16/04/2026;1;XOF;C01 b\n`

    expect(await told(file)).toEqual(['C01 code', 'rate bank_rate_missing'])
    const [line] = accepted(await preview(file)).lines
    expect(line?.match?.tableRate).toEqual({ kind: 'units_per_eur', value: '655.957', validOn: '2026-05-20', source: 'BCEAO' })
    accepted(await record(await receiptsIn(file)))
    expect(await db.prisma.receipt.findFirstOrThrow()).toMatchObject({ rateValue: '655.957', rateSource: 'BCEAO, 2026-05-20' })
  })

  it('names the payment that each line is: by a day in its reference, else by amount, the nearest first', async () => {
    const { contributionId } = await committed('1000000', { by: 'essi' })
    const instalments = [
      { dueOn: '2026-03-01', amount: '400000' },
      { dueOn: '2026-05-20', amount: '400000' },
      { dueOn: '2026-09-01', amount: '200000' },
    ]
    accepted(await execute('pool.schedule', as('essi'), { contributionId, instalments }))
    const file = [
      head.trim(),
      '25/05/2026;4 000;EUR;C01 a',
      '26/05/2026;4 000;EUR;C01 b',
      '26/05/2026;500;EUR;C01 c',
      '26/05/2026;500;EUR;C01 éch. 01/09/2026',
    ].join('\n')

    const days = accepted(await preview(file)).lines.map(({ match, receipt }) => [match?.instalmentOn, receipt?.instalmentOn])
    expect(days).toEqual([
      ['2026-05-20', '2026-05-20'],
      ['2026-03-01', '2026-03-01'],
      [null, undefined],
      ['2026-09-01', '2026-09-01'],
    ])
    accepted(await record((await receiptsIn(file)).slice(0, 1)))
    const { receiptId } = { receiptId: (await db.prisma.receipt.findFirstOrThrow()).id }
    accepted(await execute('pool.approve-receipt', as('koffi'), { receiptId }))

    const page = accepted(await ask('pool.contribution', as('essi'), { contributionId }))
    expect(page.payments.map(({ dueOn, arrived, state }) => [dueOn, arrived.amount, state])).toEqual([
      ['2026-03-01', '0', 'overdue'],
      ['2026-05-20', '400000', 'received'],
      ['2026-09-01', '0', 'due'],
    ])
    expect(page.receipts[0]?.instalmentOn).toBe('2026-05-20')
    const named = { contributionId, amount: '100', receivedOn: '2026-05-25', bankRef: 'B-7', instalmentOn: '2026-07-01' }
    expect(refused(await execute('pool.receive', as('yawa'), named)).code).toBe('instalment_unknown')
  })

  it('may name a reference again whose receipt was reversed', async () => {
    const { contributionId } = await committed('1000000')
    const { receiptId } = accepted(await execute('pool.receive', as('yawa'), { contributionId, amount: '100', receivedOn: '2026-05-25', bankRef: 'C01 a' }))
    const { groupId } = accepted(await execute('pool.approve-receipt', as('koffi'), { receiptId }))
    const file = `${head}25/05/2026;1;EUR;C01 a\n`
    expect(await told(file)).toEqual(['bankRef bank_ref_known'])

    const { reversalId } = accepted(await execute('pool.reverse', as('yawa'), { groupId, reason: 'Erreur' }))
    accepted(await execute('pool.approve-reversal', as('helen'), { reversalId }))

    expect(await told(file)).toEqual(['C01 code'])
  })

  it('of another bank, too long, too large or no text is refused as a whole', async () => {
    const other = accepted(await preview('Compte;Débit;Crédit\n1;2;3\n'))
    expect(other.headerFaults.map(({ code }) => code)).toContain('column_unknown')
    expect(other.headerFaults.map(({ code }) => code)).toContain('column_missing')
    expect(other.lines).toEqual([])
    expect(refused(await preview(`${head}${'25/05/2026;1;EUR;C01\n'.repeat(501)}`)).code).toBe('csv_too_long')
    expect(refused(await preview('x'.repeat(50_000_000))).code).toBe('csv_too_large')
    expect(refused(await preview(Buffer.from('504b0304140000000800', 'hex'))).code).toBe('csv_unreadable')
    expect(refused(await preview(head, { by: 'koffi' })).code).toBe('not_permitted')
  })

  it('is recorded as receipts that another coordinator approves', async () => {
    await committed('1000000')
    const lines = await receiptsIn(`${head}25/05/2026;1 000;EUR;C01 a\n26/05/2026;2 000;EUR;C01 b\n`)

    expect(accepted(await record(lines)).recorded).toBe(2)

    const receipts = await db.prisma.receipt.findMany({ orderBy: { receivedOn: 'asc' } })
    expect(receipts.map(({ amount, bankRef, state }) => [amount, bankRef, state])).toEqual([
      [100_000n, 'C01 a', 'recorded'],
      [200_000n, 'C01 b', 'recorded'],
    ])
    expect(refused(await execute('pool.approve-receipt', as('yawa'), { receiptId: receipts[0]?.id })).code).toBe('four_eyes')
    accepted(await execute('pool.approve-receipt', as('helen'), { receiptId: receipts[0]?.id }))
  })

  it('is recorded whole or not at all, whatever changed since it was read', async () => {
    const { contributionId } = await committed('1000000')
    const lines = await receiptsIn(`${head}25/05/2026;1 000;EUR;C01 a\n26/05/2026;9 000;EUR;C01 b\n`)
    accepted(await execute('pool.receive', as('yawa'), { contributionId, amount: '50000', receivedOn: '2026-05-25', bankRef: 'B-9' }))

    const answer = refused(await record(lines))

    expect(answer).toMatchObject({ code: 'lines_at_fault', params: { faults: [{ path: 'lines.1.amount', code: 'above_commitment' }] } })
    expect(await db.prisma.receipt.count()).toBe(1)
  })

  it('is recorded once when it is sent twice, also at once', async () => {
    await committed('1000000')
    const lines = await receiptsIn(`${head}25/05/2026;1 000;EUR;C01 a\n`)

    const answers = await Promise.all([record(lines), record(lines)])

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.prisma.receipt.count()).toBe(1)
    expect(refused(await record(lines)).params).toMatchObject({ faults: [{ path: 'lines.0.bankRef', code: 'bank_ref_known' }] })
  })

  it('is finance’s, and refuses what no preview made', async () => {
    const { contributionId } = await committed('1000000')
    const line = { contributionId, amount: '1000', receivedOn: '2026-05-25', bankRef: 'B-1' }

    expect(refused(await record([line], 'koffi')).code).toBe('not_permitted')
    expect(refused(await record([])).code).toBe('invalid_input')
    expect(refused(await execute('pool.import-receipts', as('yawa'), { lines: 'no list' })).code).toBe('invalid_input')
    expect(refused(await record([{ ...line, contributionId: crypto.randomUUID() }])).code).toBe('not_found')
    expect(refused(await record([{ ...line, amount: '9223372036854775808' }])).code).toBe('invalid_input')
  })
})
