import { z } from 'zod'
import { dayInput, idInput, largestCount } from '../ids.ts'
import { partnerRoles } from './content.ts'
import { pointSections } from './dossier.ts'

const text = z.string().trim().min(1, { message: 'required' }).max(8000, { message: 'text_too_long' })
const hash = z.string().regex(/^[0-9a-f]{64}$/, { message: 'hash_malformed' })
const checked = z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean()).default(false)

export const onProject = z.object({ projectId: idInput })

export const invitePartnerInput = onProject.extend({ forumId: idInput, role: z.enum(partnerRoles) })
export const removePartnerInput = onProject.extend({ forumId: idInput })

/** `contentHash` names the version that is answered; an earlier consent carries over only when `seenDifference`. */
export const consentInput = onProject.extend({
  contentHash: hash,
  answer: z.enum(['consent', 'decline']),
  reason: z.string().trim().max(4000, { message: 'text_too_long' }).optional(),
  seenDifference: checked,
})

/** `messageId` of a point: the message of a thread of the dossier that it was made of. */
export const sendBackInput = onProject.extend({
  dueOn: dayInput,
  lang: z.enum(['fr', 'en']),
  points: z
    .array(z.object({ section: z.enum(pointSections), severity: z.enum(['must', 'should', 'may']), text, messageId: idInput.optional() }))
    .min(1, { message: 'point_missing' })
    .max(50),
})
export const extendDueInput = onProject.extend({ dueOn: dayInput })

export const answerPointInput = onProject.extend({ position: z.coerce.number().int().min(1).max(largestCount), answer: text })
export const recommendInput = onProject.extend({ recommendation: text, lang: z.enum(['fr', 'en']) })
export const withdrawInput = onProject.extend({ reason: z.string().trim().max(4000, { message: 'text_too_long' }).optional() })
