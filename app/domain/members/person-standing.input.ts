import { z } from 'zod'
import { idInput } from '#app/domain/ids.ts'

const reason = z.string({ message: 'required' }).trim().min(3, { message: 'required' }).max(2000, { message: 'text_too_long' })

export const onPersonInput = z.object({ personId: idInput })
export type OnPersonInput = z.infer<typeof onPersonInput>

/** The reason is kept for coordinators, apart from the events. */
export const suspendPersonInput = onPersonInput.extend({ reason })
export type SuspendPersonInput = z.infer<typeof suspendPersonInput>

export const askErasureInput = z.object({ reason: z.string().trim().max(2000, { message: 'text_too_long' }).nullable().default(null) })
export type AskErasureInput = z.infer<typeof askErasureInput>

/** What the person is told. */
export const declineErasureInput = onPersonInput.extend({ reason })
export type DeclineErasureInput = z.infer<typeof declineErasureInput>
