import type { z } from 'zod'
import type { FieldFault } from '#app/domain/result.ts'

/** Our own fault codes are lower_snake_case; zod's sentences are English prose and are replaced by its issue code. */
const ownCode = /^[a-z]+(_[a-z]+)*$/

/** The faults of an input, each a path such as `lines.0.amount` and a code whose sentence stands under `faults.`. */
export function faultsOf(error: z.ZodError, raw?: unknown): readonly FieldFault[] {
  return error.issues.flatMap((issue) => {
    const isUntold = issue.code === 'invalid_union' && issue.path.length === 0 && issue.errors.length > 0
    const issues = isUntold ? likeliest(issue.errors, raw) : [issue]
    return issues.map(({ path, message, code }) => ({ path: path.join('.'), code: ownCode.test(message) ? message : code }))
  })
}

type Issues = readonly z.core.$ZodIssue[]

/** Of the shapes that an input may have, the faults of the one of which it leaves out least. */
function likeliest(shapes: readonly Issues[], raw: unknown): Issues {
  const given = typeof raw === 'object' && raw !== null ? raw : {}
  const leftOut = (issues: Issues) => issues.filter(({ path: [field = ''] }) => !Object.hasOwn(given, field)).length
  return [...shapes].sort((a, b) => leftOut(a) - leftOut(b))[0] ?? []
}
