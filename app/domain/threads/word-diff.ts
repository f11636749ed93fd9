/** A run of words that stayed, went or came. */
export type DiffPiece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** Beyond this many comparisons the whole middle counts as replaced. */
const comparisonsAtMost = 4_000_000

/** What changed from one text to the next, by words; the kept and added pieces make up the new text. */
export function wordDiff(from: string, to: string): readonly DiffPiece[] {
  const [a, b] = [words(from), words(to)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [gone, come] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  const middle: readonly DiffPiece[] =
    gone.length * come.length > comparisonsAtMost
      ? [
          { kind: 'removed', text: gone.join('') },
          { kind: 'added', text: come.join('') },
        ]
      : longestCommon(gone, come)
  return joined([{ kind: 'same', text: a.slice(0, start).join('') }, ...middle, { kind: 'same', text: a.slice(a.length - end).join('') }])
}

/** Words and what stands between them. */
function words(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}_]+|\s+|[^\p{L}\p{N}\p{M}_\s]/gu) ?? []
}

function longestCommon(a: readonly string[], b: readonly string[]): DiffPiece[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pieces: DiffPiece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i] ?? '' })
      i++
      j++
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) pieces.push({ kind: 'removed', text: a[i++] ?? '' })
    else pieces.push({ kind: 'added', text: b[j++] ?? '' })
  }
  return pieces
}

function joined(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const runs: DiffPiece[] = []
  for (const piece of pieces.filter(({ text }) => text !== '')) {
    const last = runs.at(-1)
    if (last?.kind === piece.kind) runs[runs.length - 1] = { kind: last.kind, text: last.text + piece.text }
    else runs.push(piece)
  }
  return runs
}
