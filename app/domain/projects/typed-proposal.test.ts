import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areas, lineSources } from './content.ts'
import { editProjectInput, proposalInput } from './proposal.input.ts'
import { readTyped, rowsOf, typedFrom } from './typed-proposal.ts'

const proposal = fc.record({
  titleFr: fc.string().map((text) => text.trim()),
  titleEn: fc.constant('A title'),
  area: fc.constantFrom(...areas, null),
  summaryFr: fc.constant('Résumé'),
  summaryEn: fc.constant(''),
  countries: fc.uniqueArray(fc.constantFrom('TG', 'SN', 'BJ')),
  startsOn: fc.constantFrom(null, '2026-10-01'),
  endsOn: fc.constantFrom(null, '2027-09-30'),
  language: fc.constantFrom('fr' as const, 'en' as const),
  indirect: fc.nat(10_000_000).map(String),
  poolRequest: fc.nat(10_000_000).map(String),
  lines: fc.array(
    fc.record({
      category: fc.integer({ min: 1, max: 7 }),
      description: fc.constantFrom('', 'Voyages'),
      forumId: fc.constantFrom(null, '01890000-0000-7000-8000-000000000001'),
      amount: fc.integer({ min: 1, max: 900_000_000 }).map(String),
      source: fc.constantFrom(...lineSources),
    }),
    { maxLength: 4 },
  ),
})

const inFrench = { currency: 'EUR', locale: 'fr' } as const

describe('the edit form', () => {
  it('brings back what was stored when nothing is typed, in both languages', () => {
    fc.assert(
      fc.property(proposal, fc.constantFrom('fr' as const, 'en' as const), (stored, locale) => {
        const typed = { ...typedFrom(stored, 'EUR', locale), countriesShown: '1', linesShown: '1' }

        expect(proposalInput.parse(readTyped(typed, { currency: 'EUR', locale }).input)).toEqual(stored)
      }),
    )
  })

  it('leaves out empty rows and the one that is removed, and says which row each line is', () => {
    const typed = {
      linesShown: '1',
      drop: '2',
      'lines[0].category': '1',
      'lines[0].amount': '',
      'lines[1].category': '5',
      'lines[1].amount': '1 200,50',
      'lines[2].category': '6',
      'lines[2].amount': '80',
    }

    const { input, rows } = readTyped(typed, inFrench)

    expect(input.lines).toEqual([{ category: '5', description: '', forumId: '', source: 'pool', amount: '120050' }])
    expect(rows).toEqual([1])
    expect(rowsOf(typed)).toEqual([0, 1, 2])
  })

  it('keeps an amount it cannot read, so that its field is named', () => {
    const { input } = readTyped({ indirect: '12,345', poolRequest: '' }, inFrench)

    const parsed = editProjectInput.safeParse({ ...input, projectId: '01890000-0000-7000-8000-000000000001', version: '1' })

    expect(parsed.error?.issues).toMatchObject([{ path: ['indirect'], message: 'amount_malformed' }])
    expect(input.poolRequest).toBe('0')
  })

  it('joins the country chosen to those ticked', () => {
    expect(readTyped({ countriesShown: '1', countries: 'TG,SN', addCountry: 'BJ' }, inFrench).input.countries).toEqual(['TG', 'SN', 'BJ'])
    expect(readTyped({ countriesShown: '1' }, inFrench).input.countries).toEqual([])
  })
})
