import { z } from 'zod'
import { idInput } from '#app/domain/ids.ts'
import { roles } from './actor.ts'
import { invitationStandings } from './invitations.ts'
import { emailInput, localeInput, nameInput, tickInput, titleInput } from './person.input.ts'

export const inviteInput = z.object({
  name: nameInput,
  email: emailInput,
  /** The language of the mail, and the person's own until they choose another. */
  locale: localeInput,
  bodyId: idInput,
  role: z.enum(roles),
  /** The finance capability; coordinators only. */
  finance: tickInput.default(false),
  title: titleInput,
})
export type InviteInput = z.infer<typeof inviteInput>

export const invitationInput = z.object({ invitationId: idInput })
export type InvitationInput = z.infer<typeof invitationInput>

export const acceptInvitationInput = z.object({
  invitationId: idInput,
  /** Which sending the link came with: only the last one works. */
  sends: z.int().min(1),
  name: nameInput,
  locale: localeInput,
  /** Of someone new, and of someone who comes back; it comes hashed, so that no command holds a password. */
  passwordHash: z.string().startsWith('$argon2id$').nullable(),
})
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>

export const invitationsInput = z.object({
  standing: z.enum(invitationStandings).optional(),
  /** Those that come after this one in the list. */
  after: idInput.optional(),
})
