import type { LineFault, ReadLine } from './read-lines.ts'

/** The lines with what a rule found against those that were understood, in their order. */
export function withVerdicts<Name extends string, Input>(
  lines: readonly ReadLine<Name, Input>[],
  verdicts: readonly (LineFault<Name> | null)[],
): readonly ReadLine<Name, Input>[] {
  const understood = lines.filter(({ input }) => input !== null)
  const faultOf = new Map(understood.map(({ line }, at) => [line, verdicts[at]]))
  return lines.map((row) => {
    const fault = faultOf.get(row.line)
    return fault ? { ...row, input: null, faults: [fault] } : row
  })
}
