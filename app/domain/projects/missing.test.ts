import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetTotals, indirectIsTooHigh } from './budget.ts'
import { freeze } from './content.ts'
import { dayIn, deadlineOn } from './deadline.ts'
import { differenceBetween, isSame } from './difference.ts'
import { missingForSubmission, missingFromText } from './missing.ts'
import { addMonths } from './months.ts'
import { sampleContent, sampleDossier } from './sample-dossier.test-parts.ts'

const lacks = (content: object) => missingFromText(sampleDossier({ content: { ...sampleContent, ...content } })).map(({ code }) => code)

describe('what a dossier lacks', () => {
  it.each([
    [{}, []],
    [{ titleFr: '' }, ['title_fr']],
    [{ summaryFr: '', summaryEn: 'Only English' }, ['summary']],
    [{ startsOn: null, endsOn: null }, ['starts_on', 'ends_on']],
    [{ endsOn: '2026-10-01' }, ['dates_reversed']],
    [{ endsOn: '2029-09-30' }, []],
    [{ endsOn: '2029-10-01' }, ['too_long']],
    [{ indirect: '7001' }, ['indirect_too_high']],
    [{ poolRequest: '107001' }, ['pool_request_above_total']],
    [{ poolRequest: '0' }, ['pool_request']],
    [{ lines: [] }, ['budget_lines', 'indirect_too_high', 'pool_request_above_total']],
  ])('with %j is %j', (change, codes) => {
    expect(lacks(change)).toEqual(codes)
  })

  it('is an associate’s consent too, and a co-applicant from another forum', () => {
    const candidate = { n: 1, contentHash: 'now', termsHash: 't', submitted: false }
    const [fsmd, nrsf] = sampleDossier({}).partners
    const consented = fsmd && { ...fsmd, state: 'consented' as const, consentedHash: 'now' }

    expect(missingForSubmission(sampleDossier({ candidate, partners: [consented, nrsf].filter((one) => one !== undefined) }))).toEqual([
      { code: 'consent', path: 'partners', forum: 'NRSF' },
    ])
    expect(missingFromText(sampleDossier({ partners: nrsf ? [nrsf] : [] })).map(({ code }) => code)).toEqual(['co_applicant'])
  })

  it('is nothing exactly when every partner consented to the text as it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('now', 'before', null), { minLength: 2, maxLength: 2 }), fc.boolean(), (hashes, proposed) => {
        const partners = sampleDossier({}).partners.map((partner, at) => ({
          ...partner,
          state: hashes[at] ? ('consented' as const) : ('invited' as const),
          consentedHash: hashes[at] ?? null,
        }))
        const candidate = { n: 2, contentHash: proposed ? 'now' : 'before', termsHash: 't', submitted: false }

        const missing = missingForSubmission(sampleDossier({ partners, candidate }))

        expect(missing.length === 0).toBe(proposed && hashes.every((hash) => hash === 'now'))
      }),
    )
  })
})

describe('the budget', () => {
  it('never adds what is in kind to the total, whatever the lines', () => {
    const line = fc.record({ amount: fc.bigInt(0n, 10n ** 12n).map(String), source: fc.constantFrom('pool' as const, 'own_cash' as const, 'in_kind' as const) })
    fc.assert(
      fc.property(fc.array(line), fc.bigInt(0n, 10n ** 12n), (lines, indirect) => {
        const totals = budgetTotals({ lines, indirect: indirect.toString() })

        expect(totals.direct + totals.inKind).toBe(lines.reduce((sum, { amount }) => sum + BigInt(amount), 0n))
        expect(totals.total).toBe(totals.direct + indirect)
        expect(indirectIsTooHigh(totals)).toBe(indirect * 100n > totals.direct * 7n)
      }),
    )
  })
})

describe('a version', () => {
  it('is the same text whatever the order of countries and partners, and blanks around it', () => {
    const shuffled = { ...sampleContent, titleFr: ` ${sampleContent.titleFr} `, countries: ['TG', 'SN'], partners: [...sampleContent.partners].reverse() }

    expect(freeze(shuffled)).toEqual(freeze(sampleContent))
    expect(isSame(differenceBetween(freeze(shuffled), freeze(sampleContent)))).toBe(true)
  })

  it('differs by category of the budget, by field and by partner', () => {
    const after = { ...sampleContent, titleEn: 'Dialogue across borders', poolRequest: '70000', partners: sampleContent.partners.slice(0, 1) }

    const difference = differenceBetween(sampleContent, after)

    expect(difference).toMatchObject({
      fields: [{ field: 'titleEn', before: 'Cross-border dialogue', after: 'Dialogue across borders' }],
      left: ['nrsf'],
      joined: [],
      budget: { poolRequest: { before: '80000', after: '70000' }, total: { before: '107000', after: '107000' } },
      linesChanged: false,
    })
  })
})

describe('deadlines', () => {
  it('fall at 17:00 where the alliance is, summer time or not', () => {
    expect(deadlineOn('2026-06-12', 'Africa/Lome').toISOString()).toBe('2026-06-12T17:00:00.000Z')
    expect(deadlineOn('2026-06-12', 'Europe/Paris').toISOString()).toBe('2026-06-12T15:00:00.000Z')
    expect(deadlineOn('2026-10-25', 'Europe/Paris').toISOString()).toBe('2026-10-25T16:00:00.000Z')
    expect(deadlineOn('2026-01-12', 'Asia/Kolkata').toISOString()).toBe('2026-01-12T11:30:00.000Z')
  })

  it('are told as the day they fall on', () => {
    expect(dayIn(deadlineOn('2026-12-31', 'Pacific/Auckland'), 'Pacific/Auckland')).toBe('2026-12-31')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2026-10-01', 36)).toBe('2029-10-01')
  })
})
