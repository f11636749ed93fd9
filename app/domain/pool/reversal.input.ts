import { z } from 'zod'
import { idInput } from '../ids.ts'

const text = z.string({ message: 'required' }).trim().min(1, { message: 'required' }).max(2000, { message: 'text_too_long' })

/** An act is named by the group of its entries. */
export const onAct = z.object({ groupId: idInput })
export const reverseInput = onAct.extend({ reason: text })

export const onReversal = z.object({ reversalId: idInput })
export const rejectReversalInput = onReversal.extend({ answer: text })
