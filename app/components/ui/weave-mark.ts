import { at, type Dye, generator, type Layer, rect } from './weave-yarn.ts'

const dyes: readonly Dye[] = ['ink', 'gold', 'red', 'green', 'indigo', 'pale']

/** Figures on a square of 8: first figure, second figure. */
const figures: readonly (readonly [string, string])[] = [
  ['M3 0h2v2h2v1h1v2h-1v1h-2v2h-2v-2h-2v-1h-1v-2h1v-1h2z', 'M3 3h2v2h-2z'],
  ['M0 0h3v3h-3zM5 0h3v3h-3zM0 5h3v3h-3zM5 5h3v3h-3z', 'M3 3h2v2h-2z'],
  ['M1 1h6v2h-6zM1 5h6v2h-6z', 'M3 3h2v2h-2z'],
  ['M3 1h2v2h2v2h-2v2h-2v-2h-2v-2h2z', 'M0 0h1v1h-1zM7 0h1v1h-1zM0 7h1v1h-1zM7 7h1v1h-1z'],
  ['M1 1h6v6h-6z', 'M3 3h2v2h-2z'],
  ['M0 0h2v2h-2zM2 2h2v2h-2zM4 4h2v2h-2zM6 6h2v2h-2zM6 0h2v2h-2zM4 2h2v2h-2zM2 4h2v2h-2zM0 6h2v2h-2z', ''],
  ['M1 0h2v8h-2zM5 0h2v8h-2z', 'M1 3h2v2h-2zM5 3h2v2h-2z'],
  ['M0 1h8v1h-8zM0 6h8v1h-8z', 'M2 3h4v2h-4z'],
  ['M0 0h4v4h-4zM4 4h4v4h-4z', 'M1 5h2v2h-2zM5 1h2v2h-2z'],
  ['M0 6h8v2h-8zM1 4h6v2h-6zM3 2h2v2h-2z', 'M0 0h8v1h-8z'],
  ['M0 0h2v8h-2zM6 0h2v8h-2z', 'M3 2h2v4h-2z'],
  ['M3 0h2v3h3v2h-3v3h-2v-3h-3v-2h3z', 'M0 0h2v2h-2zM6 6h2v2h-2z'],
]

/** The square mark of a forum, one block of cloth drawn from its code: layers on a square of 8 units. */
export function weaveMark(code: string): readonly Layer[] {
  const pick = generator(`mark ${code}`)
  const grounds: readonly Dye[] = ['ink', 'indigo', 'green', 'red', 'gold']
  const ground = at(grounds, pick(5))
  const onGround: readonly Dye[] = ground === 'gold' ? ['ink', 'indigo'] : ['gold', 'pale']
  const figure = at(onGround, pick(2))
  const rest = dyes.filter((dye) => dye !== ground && dye !== figure && !(figure === 'pale' && dye === 'gold'))
  const second = at(rest, pick(rest.length))
  const [first, over] = at(figures, pick(figures.length))
  const layers: readonly Layer[] = [
    { dye: ground, d: rect(0, 0, 8, 8) },
    { dye: figure, d: first },
    { dye: second, d: over },
  ]
  return layers.filter(({ d }) => d !== '')
}
