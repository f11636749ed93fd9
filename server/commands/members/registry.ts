import { acceptInvitation } from './accept-invitation.ts'
import { addEdition } from './add-edition.ts'
import { askErasure } from './ask-erasure.ts'
import { changeMandate } from './change-mandate.ts'
import { chooseSeenBy } from './choose-seen-by.ts'
import { considerForum } from './consider-forum.ts'
import { declineErasure } from './decline-erasure.ts'
import { editEdition } from './edit-edition.ts'
import { editForum } from './edit-forum.ts'
import { endMandate } from './end-mandate.ts'
import { erasePerson } from './erase-person.ts'
import { giveMandate } from './give-mandate.ts'
import { importForums } from './import-forums.ts'
import { invite } from './invite.ts'
import { inviteMany } from './invite-many.ts'
import { recordAdmission } from './record-admission.ts'
import { recordWithdrawal } from './record-withdrawal.ts'
import { registerForum } from './register-forum.ts'
import { registerPartner } from './register-partner.ts'
import { reinstateForum } from './reinstate-forum.ts'
import { reinstatePerson } from './reinstate-person.ts'
import { removeEdition } from './remove-edition.ts'
import { requireSecondFactor } from './require-second-factor.ts'
import { resendInvitation } from './resend-invitation.ts'
import { resetSecondFactor } from './reset-second-factor.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { setUp } from './set-up.ts'
import { suspendForum } from './suspend-forum.ts'
import { suspendPerson } from './suspend-person.ts'
import { withdrawErasure } from './withdraw-erasure.ts'

export const membersCommands = {
  'members.set-up': setUp,
  'members.invite': invite,
  'members.invite-many': inviteMany,
  'members.resend-invitation': resendInvitation,
  'members.revoke-invitation': revokeInvitation,
  'members.accept-invitation': acceptInvitation,
  'members.register-forum': registerForum,
  'members.import-forums': importForums,
  'members.consider-forum': considerForum,
  'members.record-admission': recordAdmission,
  'members.suspend-forum': suspendForum,
  'members.reinstate-forum': reinstateForum,
  'members.record-withdrawal': recordWithdrawal,
  'members.edit-forum': editForum,
  'members.add-edition': addEdition,
  'members.edit-edition': editEdition,
  'members.remove-edition': removeEdition,
  'members.register-partner': registerPartner,
  'members.give-mandate': giveMandate,
  'members.change-mandate': changeMandate,
  'members.end-mandate': endMandate,
  'members.suspend-person': suspendPerson,
  'members.reset-second-factor': resetSecondFactor,
  'members.reinstate-person': reinstatePerson,
  'members.ask-erasure': askErasure,
  'members.withdraw-erasure': withdrawErasure,
  'members.decline-erasure': declineErasure,
  'members.erase-person': erasePerson,
  'members.require-second-factor': requireSecondFactor,
  'members.choose-seen-by': chooseSeenBy,
} as const
