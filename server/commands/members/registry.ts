import { acceptInvitation } from './accept-invitation.ts'
import { addPerson } from './add-person.ts'
import { admitForum } from './admit-forum.ts'
import { admitPartner } from './admit-partner.ts'
import { endMandate } from './end-mandate.ts'
import { giveMandate } from './give-mandate.ts'
import { invite } from './invite.ts'
import { resendInvitation } from './resend-invitation.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { setUp } from './set-up.ts'

export const membersCommands = {
  'members.set-up': setUp,
  'members.admit-forum': admitForum,
  'members.admit-partner': admitPartner,
  'members.invite': invite,
  'members.resend-invitation': resendInvitation,
  'members.revoke-invitation': revokeInvitation,
  'members.accept-invitation': acceptInvitation,
  'members.add-person': addPerson,
  'members.give-mandate': giveMandate,
  'members.end-mandate': endMandate,
} as const
