import { addPerson } from './add-person.ts'
import { admitForum } from './admit-forum.ts'
import { admitPartner } from './admit-partner.ts'
import { endMandate } from './end-mandate.ts'
import { giveMandate } from './give-mandate.ts'
import { requireSecondFactor } from './require-second-factor.ts'
import { setUp } from './set-up.ts'

export const membersCommands = {
  'members.set-up': setUp,
  'members.admit-forum': admitForum,
  'members.admit-partner': admitPartner,
  'members.add-person': addPerson,
  'members.give-mandate': giveMandate,
  'members.end-mandate': endMandate,
  'members.require-second-factor': requireSecondFactor,
} as const
