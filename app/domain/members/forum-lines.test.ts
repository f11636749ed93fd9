import { describe, expect, it } from 'vitest'
import type { ForumColumn } from './forum-columns.ts'
import { understandForum } from './forum-lines.ts'

const kpp = {
  ...{ code: 'kpp', nameFr: 'Plateforme de Kigali', nameEn: 'Kigali Platform', hostCity: 'Kigali', country: 'Rwanda', class: 'Membre fondateur' },
  ...{ languages: 'français et anglais', timeZone: '', website: '', iatiOrgType: '', legalSeatCity: '', legalSeatCountry: '' },
}
const understand = understandForum()
const read = (cells: Partial<Record<ForumColumn, string>>) => understand((column) => ({ ...kpp, ...cells })[column], 3)

describe('a line of a forum that asks to join', () => {
  it('is understood as it is meant', () => {
    expect(read({})).toEqual({
      faults: [],
      input: {
        line: 3,
        ...{ code: 'KPP', nameFr: 'Plateforme de Kigali', nameEn: 'Kigali Platform', hostCity: 'Kigali', country: 'RW', class: 'founding' },
        ...{ languages: ['fr', 'en'], timeZone: 'Etc/UTC', website: null, iatiOrgType: null, legalSeatCity: null, legalSeatCountry: null },
      },
    })
  })

  it.each([
    ['Côte d’Ivoire', 'CI'],
    ['ci', 'CI'],
    ['Germany', 'DE'],
    ['Allemagne', 'DE'],
  ])('lies in %s', (typed, country) => {
    expect(read({ country: typed }).input).toMatchObject({ country })
  })

  it.each(['fr, en', 'fr/en', 'French and English', 'FR EN'])('works in %s', (languages) => {
    expect(read({ languages }).input?.languages).toEqual(['fr', 'en'])
  })

  it.each<[Partial<Record<ForumColumn, string>>, string, string]>([
    [{ code: 'k p p' }, 'code', 'body_code_malformed'],
    [{ nameFr: 'x'.repeat(10_000) }, 'nameFr', 'name_too_long'],
    [{ nameEn: '' }, 'nameEn', 'required'],
    [{ country: 'Atlantis' }, 'country', 'country_unknown'],
    [{ class: 'grand' }, 'class', 'forum_class_unknown'],
    [{ class: '' }, 'class', 'required'],
    [{ languages: '' }, 'languages', 'required'],
    [{ timeZone: 'Lomé' }, 'timeZone', 'time_zone_unknown'],
    [{ website: 'kpp' }, 'website', 'website_malformed'],
    [{ iatiOrgType: '1' }, 'iatiOrgType', 'org_type_unknown'],
    [{ legalSeatCity: 'Genève' }, 'legalSeatCountry', 'required'],
  ])('is at fault: %j', (cells, column, code) => {
    expect(read(cells)).toEqual({ input: null, faults: [{ column, code }] })
  })
})
