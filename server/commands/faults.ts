import type { z } from 'zod'
import type { FieldFault } from '#app/domain/result.ts'

/** Our own fault codes are lower_snake_case; zod's sentences are English prose and are replaced by its issue code. */
const ownCode = /^[a-z]+(_[a-z]+)*$/

/** The faults of an input, each a path such as `lines.0.amount` and a code whose sentence stands under `faults.`. */
export function faultsOf(error: z.ZodError): readonly FieldFault[] {
  return error.issues.map((issue) => ({
    path: issue.path.join('.'),
    code: ownCode.test(issue.message) ? issue.message : issue.code,
  }))
}
