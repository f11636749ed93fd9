import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const light = valuesIn(readFileSync('app/styles/tokens.css', 'utf8'), /:root \{([^}]*)\}/)
const themes = readFileSync('app/styles/themes.css', 'utf8')
const dark = valuesIn(themes, /:root\[data-theme="dark"\] \{([^}]*)\}/)
const darkBySystem = valuesIn(themes, /prefers-color-scheme: dark\) \{\s*:root:not\(\[data-theme="light"\]\) \{([^}]*)\}/)

const grounds = ['paper', 'surface', 'sunk']
const tones = ['accent', 'go', 'stop', 'wait', 'idle']
const textPairs = [
  ...grounds.flatMap((ground) => ['ink', 'ink-2', 'ink-3', 'accent'].map((ink) => [ink, ground] as const)),
  ...tones.flatMap((tone) => [[tone, `${tone}-soft`] as const, ['ink', `${tone}-soft`] as const, ['ink-2', `${tone}-soft`] as const]),
  ...['go', 'stop', 'wait'].flatMap((tone) => ['paper', 'surface'].map((ground) => [tone, ground] as const)),
  ['on-ink', 'ink'] as const,
  ['on-ink', 'ink-2'] as const,
  ['on-ink', 'stop'] as const,
  ['on-accent', 'accent-fill'] as const,
]
const edgePairs = grounds.flatMap((ground) => ['line-strong', 'focus'].map((edge) => [edge, ground] as const))

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_theme, values) => {
  test.each(textPairs)('%s on %s can be read', (ink, ground) => {
    expect(contrast(colour(values, ink), colour(values, ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(edgePairs)('%s on %s can be seen', (edge, ground) => {
    expect(contrast(colour(values, edge), colour(values, ground))).toBeGreaterThanOrEqual(3)
  })
})

test('dark by choice and dark by system are the same', () => {
  expect(darkBySystem).toEqual(dark)
  expect(dark.size).toBeGreaterThan(20)
})

function valuesIn(css: string, block: RegExp): Map<string, string> {
  const [, body = ''] = block.exec(css) ?? []
  return new Map([...body.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

function colour(values: Map<string, string>, name: string): string {
  const value = values.get(name)
  if (!value) throw new Error(`no token --${name}`)
  return value
}

/** The contrast ratio of WCAG 2.2 between two colours `#rrggbb`. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
