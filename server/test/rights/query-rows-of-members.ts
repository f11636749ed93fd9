import { everyPlayer, type Player } from './players.ts'
import type { QueryRow } from './query-rows.ts'
import { secretariat } from './table.ts'
import type { Things } from './world.ts'

/** Everyone who acts, also for a forum on its way in. */
const candidates: readonly Player[] = everyPlayer.filter((player) => player !== 'suspended_admin')
/** They give mandates for every body; a forum’s administrators for their own. */
const everywhere = ['platform', ...secretariat] as const
const administrators = ['admin', 'partner_admin', 'other_admin', 'associate_admin', 'observer_admin', 'applicant_admin'] as const

const everybody = (rule: string) => ({ rule, answers: { ok: candidates } }) as const
const forGgps = { ok: [...everywhere, 'admin'], not_found: ['applicant_admin'], rest: 'not_found' } as const
const forTheApplicant = { ok: [...everywhere, 'applicant_admin'], rest: 'not_found' } as const
const withinReach = { ok: [...everywhere, ...administrators], rest: 'not_found' } as const
const editors = { ok: [...secretariat, 'admin'], not_found: ['applicant_admin'], rest: 'not_found' } as const
const editorsOfApplicant = { ok: [...secretariat, 'applicant_admin'], rest: 'not_found' } as const
const auditors = { ok: everywhere, rest: 'not_found' } as const

const ofGgps = () => ({ code: 'GGPS' })
const ofApplicant = () => ({ code: 'APPL' })
const personOf = (name: 'person' | 'colleague') => (things: Things) => ({ personId: things[name] })

const base64 = (text: string) => Buffer.from(text).toString('base64')
const peopleFile = () => ({ file: base64('name,email,language,role\nAdjo Test,adjo-file@test.example,fr,staff\n') })
const forumsFile = () => ({ file: base64('code,name in French,name in English,city,country\nNEWF,Nouveau forum,New forum,Lomé,TG\n') })

export const membersQueryRows = {
  'members.first-steps': { rule: 'members.admit', answers: { ok: secretariat, rest: 'not_found' } },
  'members.forums-preview': { rule: 'members.admit', input: forumsFile, answers: { ok: secretariat, rest: 'not_found' } },
  'members.invite-preview': { rule: 'members.give_mandate for some body: candidates, too', input: peopleFile, answers: withinReach },
  'members.forums': everybody('members.read, as far as each forum is seen'),
  'members.forum': [
    { ...everybody('members.read'), input: ofGgps },
    { rule: 'a forum on its way in is its own people’s and theirs who give mandates everywhere', input: ofApplicant, answers: forTheApplicant },
  ],
  'members.forum-sheet': [
    { rule: 'members.edit_forum of the forum', input: ofGgps, answers: editors },
    { rule: 'members.edit_forum of the forum: candidates, too', input: ofApplicant, answers: editorsOfApplicant },
  ],
  'members.edition': [
    { rule: 'members.edit_forum of the forum', input: ({ edition }) => ({ editionId: edition }), answers: editors },
    {
      rule: 'members.edit_forum of the forum: candidates, too',
      input: ({ applicantEdition }) => ({ editionId: applicantEdition }),
      answers: editorsOfApplicant,
    },
  ],
  'members.partners': everybody('members.read'),
  'members.body': { ...everybody('members.read'), input: () => ({ code: 'DPF' }) },
  'members.bodies': { rule: 'members.give_mandate for any body, or one’s own', answers: withinReach },
  'members.invitations': { rule: 'members.give_mandate for any body, or one’s own', answers: withinReach },
  'members.invitation': [
    { rule: 'members.give_mandate for its body', input: ({ invitation }) => ({ invitationId: invitation }), answers: forGgps },
    {
      rule: 'members.give_mandate for its body: candidates, too',
      input: ({ applicantInvitation }) => ({ invitationId: applicantInvitation }),
      answers: forTheApplicant,
    },
  ],
  'members.me': everybody('oneself'),
  'members.people': [
    { rule: 'members.give_mandate for any body', answers: { ok: everywhere, not_found: ['applicant_admin'], rest: 'not_found' } },
    { rule: 'members.give_mandate for the body', input: () => ({ forum: 'GGPS' }), answers: forGgps },
    { rule: 'members.give_mandate for the body: candidates, too', input: () => ({ forum: 'APPL' }), answers: forTheApplicant },
  ],
  'members.profile': [
    { rule: 'members.give_mandate for a body of the person', input: personOf('colleague'), answers: forGgps },
    {
      rule: 'members.give_mandate for a body of the person: others’ are not found',
      input: personOf('person'),
      answers: { ok: [...everywhere, 'other_admin'], not_found: ['applicant_admin'], rest: 'not_found' },
    },
  ],
  'members.mandate-options': [
    { rule: 'members.give_mandate for any body, or one’s own; nothing is told of the person', input: personOf('person'), answers: withinReach, unknown: 'ok' },
    { rule: 'members.give_mandate for the body', input: (things) => ({ ...personOf('colleague')(things), code: 'GGPS' }), answers: forGgps },
    {
      rule: 'members.give_mandate for the body: candidates, too',
      input: (things) => ({ ...personOf('colleague')(things), code: 'APPL' }),
      answers: forTheApplicant,
    },
  ],
  'members.audit': [
    { rule: 'members.audit', answers: auditors },
    { rule: 'members.audit', input: () => ({ body: 'GGPS' }), answers: auditors },
    { rule: 'members.audit; of somebody unknown nothing was done', input: personOf('colleague'), answers: auditors, unknown: 'ok' },
  ],
  'members.secretariat': { rule: 'members.audit', answers: auditors },
  'members.settings': { rule: 'members.settings', answers: { ok: ['platform'], rest: 'not_found' } },
  'members.privacy': everybody('oneself'),
  'members.export-me': everybody('oneself'),
} as const satisfies { readonly [name: string]: QueryRow | readonly QueryRow[] }
