import { describe, expect, it } from 'vitest'
import { countries, liesWithin, regions, regionsOf } from './m49.ts'

describe('regions of the world', () => {
  it('knows every member of the United Nations and the two observer States', () => {
    expect(countries).toHaveLength(195)
    expect(new Set(countries).size).toBe(195)
  })

  it('lists each region once', () => {
    expect(new Set(regions).size).toBe(regions.length)
  })

  it('puts Togo in Western Africa, in Africa and in the world', () => {
    expect(regionsOf('TG')).toEqual(['011', '202', '002', '001'])
  })

  it('knows no region of what is no country', () => {
    expect(regionsOf('XX')).toEqual([])
  })

  it('tells a region within another from one beside it', () => {
    expect(liesWithin('011', '002')).toBe(true)
    expect(liesWithin('155', '002')).toBe(false)
    expect(liesWithin('002', '011')).toBe(false)
  })

  it('leaves no country without a continent', () => {
    expect(countries.filter((country) => regionsOf(country).at(-1) !== '001')).toEqual([])
  })
})
