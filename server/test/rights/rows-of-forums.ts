import { why } from '../applicants.ts'
import { admitted, applicant, considered, edition, fresh, meeting, newForum, sheet, shut } from './scenes-of-members.ts'
import { type Given, type Row, secretariat } from './table.ts'

const thing = ['members.forum', ({ code }: Given) => ({ code })] as const

/** Of a member, which everybody sees. */
const standing = { ok: secretariat, rest: 'not_permitted' } as const
/** Of a forum on its way in, which those see who give mandates everywhere; its own people change nothing of it. */
const standingOfApplicant = { ok: secretariat, not_permitted: ['platform'], rest: 'not_found' } as const
const ownSheet = { ok: [...secretariat, 'admin'], not_permitted: ['applicant_admin'], rest: 'not_permitted' } as const
const sheetOfApplicant = { ok: [...secretariat, 'applicant_admin'], not_permitted: ['platform'], rest: 'not_found' } as const
const own = 'members.edit_forum of the forum'
const candidates = 'members.edit_forum of the forum: candidates, too; others do not find it'

export const forumsRows = {
  'members.register-forum': { rule: 'members.admit', scene: newForum, answers: { ok: secretariat, rest: 'not_permitted' } },
  'members.import-forums': {
    rule: 'members.admit',
    scene: async () => ({ lines: [await newForum()] }),
    answers: { ok: secretariat, rest: 'not_permitted' },
  },
  'members.register-partner': {
    rule: 'members.admit',
    scene: async () => ({ code: fresh('DON'), nameFr: 'Bailleur', nameEn: 'Donor', kind: 'donor' }),
    answers: { ok: secretariat, rest: 'not_permitted' },
  },
  'members.consider-forum': { rule: 'members.admit', scene: applicant, answers: standingOfApplicant, thing },
  'members.record-admission': {
    rule: 'members.admit',
    scene: async (stage) => ({ ...(await considered(stage)), outcome: 'admit', reason: why }),
    answers: standingOfApplicant,
    thing,
  },
  'members.suspend-forum': { rule: 'members.admit', scene: async (stage) => ({ ...(await admitted(stage)), reason: why }), answers: standing, thing },
  'members.reinstate-forum': { rule: 'members.admit', scene: async (stage) => ({ ...(await shut(stage)), reason: why }), answers: standing, thing },
  'members.record-withdrawal': [
    {
      rule: 'members.admit',
      scene: async (stage) => ({ ...(await admitted(stage)), outcome: 'withdraw', reason: why }),
      answers: standing,
      thing,
    },
    {
      rule: 'members.admit; a forum on its way in is not found by others',
      scene: async (stage) => ({ ...(await applicant(stage)), outcome: 'withdraw', reason: why }),
      answers: standingOfApplicant,
      thing,
    },
  ],
  'members.edit-forum': [
    { rule: own, scene: (stage) => sheet(stage, 'GGPS'), answers: ownSheet, thing },
    { rule: candidates, scene: (stage) => sheet(stage, 'APPL'), answers: sheetOfApplicant, thing },
    {
      rule: 'members.admit for the class',
      scene: async (stage) => {
        const saved = await sheet(stage, 'GGPS')
        return { ...saved, class: saved.class === 'full' ? 'founding' : 'full' }
      },
      answers: { ok: secretariat, not_permitted: ['applicant_admin'], rest: 'not_permitted' },
      thing,
    },
  ],
  'members.add-edition': [
    { rule: own, scene: async (stage) => ({ ...meeting, forumId: stage.bodies.GGPS, code: 'GGPS' }), answers: ownSheet, thing },
    { rule: candidates, scene: async (stage) => ({ ...meeting, forumId: stage.bodies.APPL, code: 'APPL' }), answers: sheetOfApplicant, thing },
  ],
  'members.edit-edition': [
    { rule: own, scene: async (stage) => ({ ...(await edition(stage)), ...meeting, venue: 'Kpalimé' }), answers: ownSheet, thing },
    { rule: candidates, scene: async (stage) => ({ ...(await edition(stage, 'APPL')), ...meeting, venue: 'Kpalimé' }), answers: sheetOfApplicant, thing },
  ],
  'members.remove-edition': [
    { rule: own, scene: (stage) => edition(stage), answers: ownSheet, thing },
    { rule: candidates, scene: (stage) => edition(stage, 'APPL'), answers: sheetOfApplicant, thing },
  ],
} as const satisfies { readonly [name: string]: Row | readonly Row[] }
