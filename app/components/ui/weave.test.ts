import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { weave } from './weave.ts'
import { weaveMark } from './weave-mark.ts'
import type { Layer } from './weave-yarn.ts'

const printed: readonly (readonly [seed: string, drawing: string])[] = [
  ['DEMO-25-001', '44a7f1659bd062e3'],
  ['DEMO-25-002', 'cf0938fad443a747'],
  ['DEMO-25-003', 'dd620ab13e47ddc1'],
  ['DEMO-25-004', '6a4b8be4cc72bda7'],
  ['DEMO-25-005', '5112585cb9b256cd'],
  ['DEMO-25-006', '8baa9d9fe60f1503'],
  ['DEMO-24-001', '9336452b0b6f84ac'],
  ['DEMO-24-002', '224df028f71be322'],
  ['Kente', '5c4882ab376f833b'],
  ['é漢', '18124b8a594f93de'],
]

const printedMarks: readonly (readonly [code: string, drawing: string])[] = [
  ['GGPS', 'e5a9424fba991b1b'],
  ['FSMD', '363849f000d67f51'],
  ['SAMA', '5a284ee4d1616593'],
  ['APW', 'e0f4159ed65f21bd'],
  ['NRSF', 'be3a5027f33d9e07'],
  ['FAPR', '83565472cb6a2aaa'],
  ['SRPF', 'a3a23577dd800ad1'],
  ['Secretariat', 'd57d5d53b1b108e6'],
]

describe('the woven band', () => {
  test.each(printed)('the cloth of %s is the one already printed', (seed, drawing) => {
    expect(fingerprint(weave(seed, { length: 320, height: 16 }).layers)).toBe(drawing)
  })

  test('neighbours in number are not neighbours in cloth', () => {
    const cloths = Array.from({ length: 40 }, (_, i) => fingerprint(weave(`DEMO-25-${String(i).padStart(3, '0')}`, { length: 320, height: 16 }).layers))

    expect(new Set(cloths).size).toBe(40)
  })

  test('a shorter strip is the beginning of the longer one', () => {
    const long = weave('DEMO-25-005', { length: 640, height: 16 })
    const short = weave('DEMO-25-005', { length: 320, height: 16 })

    for (const { dye, d } of short.layers.slice(1)) expect(long.layers.some((layer) => layer.dye === dye && layer.d.startsWith(d))).toBe(true)
  })

  test('the strip keeps its proportions at any height', () => {
    expect(weave('DEMO-25-005', { length: 240, height: 32 }).long).toBe(60)
    expect(weave('DEMO-25-005', { length: 1, height: 32 }).long).toBe(8)
  })
})

describe('the mark of a forum', () => {
  test.each(printedMarks)('the mark of %s is the one already printed', (code, drawing) => {
    expect(fingerprint(weaveMark(code))).toBe(drawing)
  })
})

function fingerprint(layers: readonly Layer[]): string {
  const drawing = layers.map(({ dye, d }) => `${dye} ${d}`).join('\n')
  return createHash('sha256').update(drawing).digest('hex').slice(0, 16)
}
