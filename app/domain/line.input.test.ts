import { describe, expect, it } from 'vitest'
import { lineInput } from './line.input.ts'
import { createProjectInput } from './projects/proposal.input.ts'
import { offerInput } from './resources/offer.input.ts'
import { openThreadInput } from './threads/open.input.ts'

const faults = (text: unknown, longest = 20) =>
  lineInput(longest)
    .safeParse(text)
    .error?.issues.map(({ message }) => message) ?? []

describe('one line of text', () => {
  it.each([
    ['  Réunion d’octobre \n', 'Réunion d’octobre'],
    ['\u200b\u200fسلام\u2060', 'سلام'],
    ['👩‍🌾 et 👨‍👩‍👧', '👩‍🌾 et 👨‍👩‍👧'],
    ['\u200b \u3164\u2800', ''],
    ['בְּרֵאשִׁ֖ית ผู้ที่ ཧྐྵྨླྺྼྻྂ', 'בְּרֵאשִׁ֖ית ผู้ที่ ཧྐྵྨླྺྼྻྂ'],
  ])('is kept without what nobody sees at its ends: %j', (typed, kept) => {
    expect(lineInput(200).parse(typed)).toBe(kept)
  })

  it.each(['a\u202eb', 'a\u2066b', 'a\nb', 'a\u0007b', 'a\u0000b', 'a\u009bb', `a${'\u0300\u0316\u0489'.repeat(3)}b`])(
    'is refused with what disturbs its neighbours: %j',
    (typed) => {
      expect(faults(typed)).toEqual(['text_malformed'])
    },
  )

  it('is measured without its ends', () => {
    expect(faults(`   ${'a'.repeat(20)}   `)).toEqual([])
    expect(faults('a'.repeat(21))).toEqual(['text_too_long'])
    expect(faults(5)).toEqual(['required'])
  })

  it.each([
    ['a thread', openThreadInput, { lang: 'fr', level: 'alliance' }, 'title'],
    ['an offer', offerInput, { kind: 'venue', availableFrom: '2026-01-01', availableTo: '2026-02-01' }, 'title'],
    ['a dossier', createProjectInput, {}, 'titleFr'],
  ] as const)('is the title of %s, and more than nothing', (_of, schema, rest, field) => {
    const faultsOfTitle = (title: string) => schema.safeParse({ ...rest, [field]: title }).error?.issues.map(({ path }) => path.join('.')) ?? []

    expect(faultsOfTitle('Octobre')).toEqual([])
    expect(faultsOfTitle('Octo\u202ebre')).toEqual([field])
    expect(faultsOfTitle('\u200b')).toEqual([field])
  })
})
