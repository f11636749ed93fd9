import { describe, expect, it } from 'vitest'
import { changedForm, changedInput } from './changed-form.ts'

const how = { currency: 'EUR', locale: 'fr' } as const
const base = { titleFr: 'Ancien', titleEn: 'Old', countries: 'TG', poolRequest: '5 000', 'lines[0].category': '1', 'lines[0].amount': '10' }
const form = { ...base, version: '3', countriesShown: '1', linesShown: '1', addCountry: '' }

describe('what the edit form sends', () => {
  it('is what differs from the text the server last had, and nothing of anybody else', () => {
    const typed = { ...form, titleFr: 'Nouveau', poolRequest: '5000' }

    expect(changedInput(typed, base, how)).toEqual({ titleFr: 'Nouveau' })
  })

  it('keeps countries and budget lines together, and always who acts on which version', () => {
    const typed = { ...form, addCountry: 'SN' }
    const data = new FormData()
    for (const [name, value] of Object.entries(typed)) data.append(name, value)

    expect([...changedForm(data, typed, base, how).keys()].sort()).toEqual(['addCountry', 'countries', 'countriesShown', 'version'])
  })
})
