import { accepted } from '../harness.ts'
import { everyPlayer } from './players.ts'
import { type Row, type Stage, secretariat } from './table.ts'

let made = 0
/** A code or address that nobody has yet. */
const fresh = (stem: string) => `${stem}${++made}`

const newForum = async () => ({
  code: fresh('NEW'),
  nameFr: 'Nouveau forum',
  nameEn: 'New forum',
  hostCity: 'Lomé',
  country: 'TG',
  class: 'full',
  languages: ['fr'],
})

const newPerson = () => ({ name: 'Adjo Test', email: `${fresh('adjo')}@test.example`, locale: 'fr' })
const staffOf = (stage: Stage) => ({ bodyId: stage.bodies.GGPS, role: 'forum_staff' })

async function stranger(stage: Stage) {
  return accepted(await stage.execute('members.add-person', stage.as('koffi'), newPerson())).personId
}

async function colleague(stage: Stage) {
  const { mandateId } = accepted(await stage.execute('members.give-mandate', stage.as('koffi'), { personId: await stranger(stage), ...staffOf(stage) }))
  return { mandateId }
}

const mandateGivers = ['platform', ...secretariat, 'admin'] as const

export const membersRows = {
  'members.set-up': {
    rule: 'set-up runs in this process alone',
    scene: async () => ({ nameFr: 'Autre', nameEn: 'Other', numberPrefix: 'OTH', baseCurrency: 'EUR', timeZone: 'Africa/Lome', feeBasisPoints: 0 }),
    answers: { rest: 'not_permitted' },
    nobody: true,
  },
  'members.admit-forum': { rule: 'members.admit', scene: newForum, answers: { ok: secretariat, rest: 'not_permitted' } },
  'members.admit-partner': {
    rule: 'members.admit',
    scene: async () => ({ code: fresh('DON'), nameFr: 'Bailleur', nameEn: 'Donor' }),
    answers: { ok: secretariat, rest: 'not_permitted' },
  },
  'members.add-person': [
    {
      rule: 'members.give_mandate for the body of the first mandate',
      scene: async (stage) => ({ ...newPerson(), mandate: staffOf(stage) }),
      answers: { ok: mandateGivers, rest: 'not_permitted' },
      unknown: { admin: 'not_permitted', rest: 'not_found' },
    },
    {
      rule: 'members.give_mandate for any body, without a first mandate',
      scene: async () => newPerson(),
      answers: { ok: ['platform', ...secretariat], rest: 'not_permitted' },
    },
  ],
  'members.give-mandate': {
    rule: 'members.give_mandate for the body',
    scene: async (stage) => ({ personId: await stranger(stage), ...staffOf(stage) }),
    answers: { ok: mandateGivers, rest: 'not_permitted' },
    unknown: { admin: 'not_permitted', rest: 'not_found' },
  },
  'members.end-mandate': {
    rule: 'members.give_mandate for the body; other bodies’ mandates are not found',
    scene: colleague,
    answers: { ok: mandateGivers, not_permitted: ['staff'], rest: 'not_found' },
    thing: ['members.forum', () => ({ code: 'GGPS' })],
  },
  'notices.mark-read': {
    rule: 'one’s own inbox',
    answers: { ok: everyPlayer.filter((player) => player !== 'applicant_admin' && player !== 'suspended_admin') },
  },
} as const satisfies { readonly [name: string]: Row | readonly Row[] }
