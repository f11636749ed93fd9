import { blocks, dyeLots, rhythms, stripes } from './weave-patterns.ts'
import { at, type Dye, generator, type Layer, rect } from './weave-yarn.ts'

/** A drawing 8 units wide across the strip and `long` units along it. */
export type Cloth = { readonly long: number; readonly layers: readonly Layer[] }

/**
 * Weaves the strip of a seed, a dossier's number: the same seed always gives the same cloth, on a screen, in
 * a letter and on paper. `length` and `height` in CSS pixels; heights of 8, 16, 24, 32 and 40 stay crisp.
 * The algorithm is fixed: changing it changes every cloth already printed.
 */
export function weave(seed: string, { length, height }: { readonly length: number; readonly height: number }): Cloth {
  const pick = generator(seed)
  const [ground, figure, second] = at(dyeLots, pick(dyeLots.length))
  const between: Dye = ground === 'ink' ? 'indigo' : 'ink'
  const rhythm = at(rhythms, pick(rhythms.length))
  const stripe = at(stripes, pick(stripes.length))
  const first = pick(blocks.length)
  const kinds = {
    A: { draw: at(blocks, first), width: 16, dyes: [ground, figure, second] },
    B: { draw: at(blocks, (first + 1 + pick(blocks.length - 1)) % blocks.length), width: 12, dyes: [figure, ground, second === 'pale' ? between : second] },
    C: { draw: at(blocks, pick(blocks.length)), width: 12, dyes: [between, figure, 'pale'] },
  } as const
  const roles = [ground, figure, second, 'pale'] as const
  const long = Math.max(8, Math.round((length / height) * 8))
  const loom = createLoom(ground, long)

  for (let x = 0, i = 0; x < long; i += 1) {
    const { draw, width, dyes } = kinds[at(rhythm, i % rhythm.length)]
    const [figurePath, secondPath] = draw(x, width)
    // The ground lies under everything, so a block on the ground needs no rectangle of its own.
    if (dyes[0] !== ground) loom.add(dyes[0], 0, rect(x, 0, width, 8))
    // A figure in the ground's dye on another block must be painted after that block.
    loom.add(dyes[1], dyes[1] === ground || dyes[0] !== ground ? 1 : 0, figurePath)
    loom.add(dyes[2], 2, secondPath)
    x += width
    if (x >= long) break
    for (const [offset, breadth, role] of stripe.threads) loom.add(at(roles, role), at(roles, role) === ground ? 1 : 0, rect(x + offset, 0, breadth, 8))
    x += stripe.width
  }
  return { long, layers: loom.layers() }
}

/** Collects shapes by dye and depth; the ground comes first of its depth, the others in order of appearance. */
function createLoom(ground: Dye, long: number) {
  const shapes = new Map<string, { dye: Dye; depth: number; d: string }>()
  function add(dye: Dye, depth: number, d: string) {
    const key = `${dye} ${depth}`
    const shape = shapes.get(key) ?? { dye, depth, d: '' }
    shape.d += d
    shapes.set(key, shape)
  }
  function layers(): readonly Layer[] {
    return [...shapes.values()]
      .sort((a, b) => a.depth - b.depth || (isGround(a) ? -1 : isGround(b) ? 1 : 0))
      .filter(({ d }) => d !== '')
      .map(({ dye, d }) => ({ dye, d }))
  }
  const isGround = ({ dye, depth }: { readonly dye: Dye; readonly depth: number }) => dye === ground && depth === 0
  add(ground, 0, rect(0, 0, long, 8))
  return { add, layers }
}
