/** Throws when a claim that the code relies on does not hold: a bug, not an expected failure. */
export function invariant(claim: unknown, message: string): asserts claim {
  if (!claim) throw new Error(`Broken invariant: ${message}`)
}
