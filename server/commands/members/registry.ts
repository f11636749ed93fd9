import { addPerson } from './add-person.ts'
import { admitForum } from './admit-forum.ts'
import { admitPartner } from './admit-partner.ts'
import { endMandate } from './end-mandate.ts'
import { giveMandate } from './give-mandate.ts'
import { registerForum } from './register-forum.ts'
import { setUp } from './set-up.ts'

export const membersCommands = {
  'members.set-up': setUp,
  'members.register-forum': registerForum,
  'members.admit-forum': admitForum,
  'members.admit-partner': admitPartner,
  'members.add-person': addPerson,
  'members.give-mandate': giveMandate,
  'members.end-mandate': endMandate,
} as const
