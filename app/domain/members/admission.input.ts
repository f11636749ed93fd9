import { z } from 'zod'
import { idInput } from '#app/domain/ids.ts'
import { lineInput } from '#app/domain/line.input.ts'

const onForum = z.object({ forumId: idInput })

const reasonInput = z.string({ message: 'required' }).trim().min(10, { message: 'reason_too_short' }).max(2000, { message: 'reason_too_long' })

export const considerForumInput = onForum
/** The meeting's outcome, why, and where its record is found. */
export const recordAdmissionInput = onForum.extend({
  outcome: z.enum(['admit', 'decline'], { message: 'required' }),
  reason: reasonInput,
  reference: lineInput(200, 'line_too_long').nullable().default(null),
})
export const changeStandingInput = onForum.extend({ reason: reasonInput })
/** It leaves of its own will, or no longer meets what membership asks. */
export const recordWithdrawalInput = changeStandingInput.extend({ outcome: z.enum(['withdraw', 'lapse'], { message: 'required' }) })
