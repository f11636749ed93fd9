import { acceptInvitation } from './accept-invitation.ts'
import { admitForum } from './admit-forum.ts'
import { admitPartner } from './admit-partner.ts'
import { askErasure } from './ask-erasure.ts'
import { changeMandate } from './change-mandate.ts'
import { declineErasure } from './decline-erasure.ts'
import { endMandate } from './end-mandate.ts'
import { erasePerson } from './erase-person.ts'
import { giveMandate } from './give-mandate.ts'
import { invite } from './invite.ts'
import { reinstatePerson } from './reinstate-person.ts'
import { requireSecondFactor } from './require-second-factor.ts'
import { resendInvitation } from './resend-invitation.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { setUp } from './set-up.ts'
import { suspendPerson } from './suspend-person.ts'
import { withdrawErasure } from './withdraw-erasure.ts'

export const membersCommands = {
  'members.set-up': setUp,
  'members.admit-forum': admitForum,
  'members.admit-partner': admitPartner,
  'members.invite': invite,
  'members.resend-invitation': resendInvitation,
  'members.revoke-invitation': revokeInvitation,
  'members.accept-invitation': acceptInvitation,
  'members.give-mandate': giveMandate,
  'members.change-mandate': changeMandate,
  'members.end-mandate': endMandate,
  'members.suspend-person': suspendPerson,
  'members.reinstate-person': reinstatePerson,
  'members.ask-erasure': askErasure,
  'members.withdraw-erasure': withdrawErasure,
  'members.decline-erasure': declineErasure,
  'members.erase-person': erasePerson,
  'members.require-second-factor': requireSecondFactor,
} as const
