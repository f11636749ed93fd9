import { describe, expect, test } from 'vitest'
import english from '#app/i18n/en/common.json'
import french from '#app/i18n/fr/common.json'
import { iconShapes } from './icon-shapes.ts'
import { type StateLook, stateLook, stateLooks } from './state-looks.ts'

const pairs = Object.entries(stateLooks).flatMap(([kind, looks]) => Object.keys(looks).map((state) => [kind, state] as const))

describe('states', () => {
  test.each([
    ['French', french],
    ['English', english],
  ])('every state has a word in %s, and every word has a state', (_language, catalog) => {
    const words = Object.entries(catalog.states).flatMap(([kind, states]) => Object.entries(states).map(([state, word]) => [`${kind}.${state}`, word] as const))

    expect(words.map(([key]) => key).sort()).toEqual(pairs.map(([kind, state]) => `${kind}.${state}`).sort())
    expect(words.filter(([, word]) => word.trim() === '')).toEqual([])
  })

  test('the states of one kind are told apart by word in both languages', () => {
    for (const catalog of [french, english])
      for (const states of Object.values(catalog.states)) expect(new Set(Object.values(states)).size).toBe(Object.keys(states).length)
  })

  test('every state has an icon that is drawn', () => {
    const looks: readonly { readonly [state: string]: StateLook }[] = Object.values(stateLooks)

    for (const { icon } of looks.flatMap((states) => Object.values(states))) expect(iconShapes[icon].d).not.toBe('')
  })

  test('a state from elsewhere rests instead of breaking the page', () => {
    expect(stateLook('project', 'unheard_of')).toEqual({ tone: 'idle', icon: 'info' })
  })
})
