import { type Dye, rect } from './weave-yarn.ts'

// The motifs are abstract and our own; none copies a named cloth.

/** Dye lots: ground, figure, second figure. Gold is in each of them; pale only in the stripes. */
export const dyeLots: readonly (readonly [Dye, Dye, Dye])[] = [
  ['ink', 'gold', 'red'],
  ['indigo', 'gold', 'pale'],
  ['green', 'gold', 'ink'],
  ['red', 'gold', 'ink'],
  ['ink', 'gold', 'green'],
  ['gold', 'ink', 'red'],
  ['indigo', 'gold', 'red'],
  ['green', 'pale', 'gold'],
]

/** Order in which the three blocks of a cloth follow each other. */
export const rhythms: readonly (readonly ('A' | 'B' | 'C')[])[] = [
  ['A', 'B'],
  ['A', 'B', 'A', 'C'],
  ['A', 'A', 'B'],
  ['A', 'B', 'C', 'B'],
  ['A', 'B', 'B'],
  ['A', 'A', 'B', 'C'],
]

/** Warp stripes between two blocks: offset, breadth, role. Role 0 is the ground, 1 and 2 the figures, 3 pale. */
export const stripes: readonly { readonly width: number; readonly threads: readonly (readonly [number, number, number])[] }[] = [
  {
    width: 6,
    threads: [
      [0, 1, 3],
      [2, 2, 1],
      [5, 1, 3],
    ],
  },
  {
    width: 5,
    threads: [
      [1, 1, 1],
      [3, 1, 1],
    ],
  },
  {
    width: 8,
    threads: [
      [1, 1, 3],
      [3, 2, 2],
      [6, 1, 3],
    ],
  },
  { width: 4, threads: [[1, 2, 3]] },
  {
    width: 7,
    threads: [
      [0, 1, 1],
      [2, 1, 3],
      [4, 1, 3],
      [6, 1, 1],
    ],
  },
]

type Block = (x: number, width: number) => readonly [figure: string, second: string]

/** Weft blocks, 12 or 16 units wide. */
export const blocks: readonly Block[] = [
  (x, w) => [
    stepped(
      x,
      w,
      [2, 4, 4, 2].map((half) => half + (w - 12) / 4),
    ),
    rect(x + w / 2 - 1, 3, 2, 2),
  ],
  (x, w) => [stepped(x, w, [w / 2 - 1, w / 2 - 4, w / 2 - 4, w / 2 - 1]), rect(x + 1, 3, 2, 2) + rect(x + w - 3, 3, 2, 2)],
  (x, w) => [rect(x, 1, w, 1) + rect(x, 6, w, 1), rect(x + 2, 3, w - 4, 2)],
  (x, w) => [every(x, x + w, (i) => rect(i, 0, 2, 2) + rect(i + 2, 2, 2, 2) + rect(i, 4, 2, 2) + rect(i + 2, 6, 2, 2)), ''],
  (x, w) => [rect(x + w / 2 - 1, 1, 2, 6) + rect(x + 2, 3, w - 4, 2), rect(x + w / 2 - 1, 3, 2, 2)],
  (x, w) => [every(x + 1, x + w - 1, (i) => rect(i, 0, 2, 3) + rect(i, 5, 2, 3)), rect(x, 3.5, w, 1)],
  (x, w) => [rect(x + 2, 1, w - 4, 6), rect(x + 4, 3, w - 8, 2)],
  (x, w) => [rect(x, 0, 4, 4) + rect(x + w - 4, 4, 4, 4) + rect(x + w / 2 - 2, 2, 4, 4), rect(x, 6, 2, 2) + rect(x + w - 2, 0, 2, 2)],
]

/** A stepped figure, symmetrical about the middle of a block: half its width for each pair of rows. */
function stepped(x: number, width: number, halves: readonly number[]): string {
  const mid = x + width / 2
  const step = 8 / halves.length
  return halves.map((half, i) => (half > 0 ? rect(mid - half, i * step, half * 2, step) : '')).join('')
}

function every(from: number, to: number, draw: (x: number) => string): string {
  let d = ''
  for (let x = from; x < to; x += 4) d += draw(x)
  return d
}
