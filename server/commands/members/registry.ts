import { addEdition } from './add-edition.ts'
import { addPerson } from './add-person.ts'
import { considerForum } from './consider-forum.ts'
import { editEdition } from './edit-edition.ts'
import { editForum } from './edit-forum.ts'
import { endMandate } from './end-mandate.ts'
import { giveMandate } from './give-mandate.ts'
import { recordAdmission } from './record-admission.ts'
import { recordWithdrawal } from './record-withdrawal.ts'
import { registerForum } from './register-forum.ts'
import { registerPartner } from './register-partner.ts'
import { reinstateForum } from './reinstate-forum.ts'
import { removeEdition } from './remove-edition.ts'
import { setUp } from './set-up.ts'
import { suspendForum } from './suspend-forum.ts'

export const membersCommands = {
  'members.set-up': setUp,
  'members.register-forum': registerForum,
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
  'members.add-person': addPerson,
  'members.give-mandate': giveMandate,
  'members.end-mandate': endMandate,
} as const
