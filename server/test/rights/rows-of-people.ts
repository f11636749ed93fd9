import { somePasswordHash } from '../invitation-builders.ts'
import { everyPlayer, type Player } from './players.ts'
import { colleague, former, fresh, invitation, leaver, newcomer, suspended, withPasskey } from './scenes-of-members.ts'
import { type Row, type Stage, secretariat } from './table.ts'

/** They give mandates for every body; a forum’s administrators for their own. */
const everywhere = ['platform', ...secretariat] as const
const forGgps = [...everywhere, 'admin'] as const
const forTheApplicant = [...everywhere, 'applicant_admin'] as const
const neverGive = ['staff', 'partner_staff', 'other_staff', 'guest', 'other_guest'] as const
/** Everyone who acts, also for a forum on its way in. */
const acting: readonly Player[] = everyPlayer.filter((player) => player !== 'suspended_admin')

const ofGgps = { ok: forGgps, rest: 'not_found', not_found: ['applicant_admin'] } as const
const ofTheApplicant = { ok: forTheApplicant, rest: 'not_found' } as const
const mandateOfGgps = { ok: forGgps, not_permitted: neverGive, not_found: ['applicant_admin'], rest: 'not_found' } as const
const mandateOfTheApplicant = { ok: forTheApplicant, not_permitted: neverGive, rest: 'not_found' } as const
const reason = 'Ordinateur volé.'

export const peopleRows = {
  'members.invite': [
    {
      rule: 'members.give_mandate for the body',
      scene: async (stage) => newcomer(stage, 'GGPS'),
      answers: { ok: forGgps, not_permitted: ['applicant_admin'], rest: 'not_permitted' },
      unknown: { admin: 'not_permitted', rest: 'not_found' },
    },
    {
      rule: 'members.give_mandate for the body: candidates, too',
      scene: async (stage) => newcomer(stage, 'APPL'),
      answers: { ok: forTheApplicant, rest: 'not_permitted' },
      unknown: { applicant_admin: 'not_permitted', rest: 'not_found' },
    },
  ],
  'members.invite-many': [
    {
      rule: 'members.give_mandate for the body of every line',
      scene: async (stage) => ({ lines: [inList(newcomer(stage, 'GGPS'), 'GGPS')] }),
      answers: { ok: forGgps, not_permitted: neverGive, lines_at_fault: ['applicant_admin'], rest: 'lines_at_fault' },
    },
    {
      rule: 'members.give_mandate for the body of every line: candidates, too',
      scene: async (stage) => ({ lines: [inList(newcomer(stage, 'APPL'), 'APPL')] }),
      answers: { ok: forTheApplicant, not_permitted: neverGive, rest: 'lines_at_fault' },
    },
  ],
  'members.resend-invitation': [
    { rule: 'members.give_mandate for its body; other bodies’ are not found', scene: (stage) => invitation(stage), answers: ofGgps },
    { rule: 'members.give_mandate for its body: candidates, too', scene: (stage) => invitation(stage, 'APPL'), answers: ofTheApplicant },
  ],
  'members.revoke-invitation': [
    { rule: 'members.give_mandate for its body; other bodies’ are not found', scene: (stage) => invitation(stage), answers: ofGgps },
    { rule: 'members.give_mandate for its body: candidates, too', scene: (stage) => invitation(stage, 'APPL'), answers: ofTheApplicant },
  ],
  'members.accept-invitation': {
    rule: 'whoever holds the link, in this process alone',
    scene: async (stage) => ({ ...(await invitation(stage)), sends: 1, name: 'Adjo Test', locale: 'fr', passwordHash: somePasswordHash }),
    answers: { rest: 'not_permitted' },
    nobody: true,
  },
  'members.give-mandate': [
    {
      rule: 'members.give_mandate for the body, to whoever it had a mandate for',
      scene: (stage) => former(stage),
      answers: { ok: forGgps, not_permitted: ['applicant_admin'], rest: 'not_permitted' },
      unknown: { admin: 'not_permitted', rest: 'not_found' },
    },
    {
      rule: 'members.give_mandate for the body: people of others are not found',
      scene: async (stage) => ({ ...(await colleague(stage, 'SAMA')), bodyId: stage.bodies.GGPS, role: 'forum_staff' }),
      kept: ['bodyId'],
      answers: { ok: everywhere, not_found: ['admin'], not_permitted: ['applicant_admin'], rest: 'not_permitted' },
    },
    {
      rule: 'members.give_mandate for the body: candidates, too',
      scene: (stage) => former(stage, 'APPL'),
      answers: { ok: forTheApplicant, rest: 'not_permitted' },
      unknown: { applicant_admin: 'not_permitted', rest: 'not_found' },
    },
  ],
  'members.change-mandate': [
    { rule: 'members.give_mandate for the body; other bodies’ are not found', scene: changing(colleague), answers: mandateOfGgps },
    { rule: 'members.give_mandate for the body: candidates, too', scene: changing((stage) => colleague(stage, 'APPL')), answers: mandateOfTheApplicant },
  ],
  'members.end-mandate': [
    { rule: 'members.give_mandate for the body; other bodies’ are not found', scene: (stage) => colleague(stage), answers: mandateOfGgps },
    { rule: 'members.give_mandate for the body: candidates, too', scene: (stage) => colleague(stage, 'APPL'), answers: mandateOfTheApplicant },
  ],
  'members.suspend-person': {
    rule: 'members.suspend_person',
    scene: async (stage) => ({ ...(await colleague(stage)), reason }),
    answers: { ok: everywhere, rest: 'not_permitted' },
  },
  'members.reset-second-factor': {
    rule: 'members.suspend_person',
    scene: withPasskey,
    answers: { ok: everywhere, rest: 'not_permitted' },
  },
  'members.reinstate-person': { rule: 'members.suspend_person', scene: suspended, answers: { ok: everywhere, rest: 'not_permitted' } },
  'members.ask-erasure': { rule: 'oneself, candidates too', answers: { ok: acting } },
  'members.withdraw-erasure': { rule: 'one’s own request, candidates too', scene: everyoneAsked, answers: { ok: acting } },
  'members.decline-erasure': {
    rule: 'members.erase_person',
    scene: async (stage) => ({ ...(await leaver(stage)), reason }),
    answers: { ok: secretariat, rest: 'not_permitted' },
  },
  'members.erase-person': { rule: 'members.erase_person', scene: leaver, answers: { ok: secretariat, rest: 'not_permitted' } },
} as const satisfies { readonly [name: string]: Row | readonly Row[] }

/** As a file names them: the body by its code. */
function inList({ bodyId: _bodyId, ...person }: ReturnType<typeof newcomer>, body: string) {
  return { ...person, body }
}

function changing(scene: (stage: Stage) => Promise<{ readonly mandateId: string }>) {
  return async (stage: Stage) => ({ mandateId: (await scene(stage)).mandateId, title: fresh('Titre ') })
}

/** Every player has asked to be erased, and not taken it back. */
async function everyoneAsked(stage: Stage) {
  const open = await stage.db.prisma.erasureRequest.findMany({ where: { outcome: null }, select: { personId: true } })
  const asked = new Set(open.map(({ personId }) => personId))
  for (const player of acting) if (!asked.has(stage.play(player).personId)) await stage.execute('members.ask-erasure', stage.play(player), {})
  return {}
}
