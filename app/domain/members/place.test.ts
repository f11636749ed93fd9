import { describe, expect, it } from 'vitest'
import { countries } from '../m49.ts'
import { placeOf } from './place.ts'

describe('the place of a country', () => {
  it.each([
    ['TG', { m49: '011', continent: 'africa' }],
    ['CA', { m49: '021', continent: 'americas' }],
    ['KZ', { m49: '143', continent: 'asia' }],
    ['EE', { m49: '154', continent: 'europe' }],
    ['FJ', { m49: '054', continent: 'oceania' }],
  ])('%s', (country, place) => {
    expect(placeOf(country)).toEqual(place)
  })

  it('is known for every country', () => {
    expect(countries.filter((country) => placeOf(country) === null)).toEqual([])
  })

  it('is unknown for what is none', () => {
    expect(placeOf('XX')).toBeNull()
  })
})
