import type { ClientToServer } from '#app/realtime/protocol.ts'
import type { Player } from './players.ts'
import { type Answers, lead, members, partner, secretariat } from './table.ts'
import type { Things } from './world.ts'

/**
 * One row of the table of live events: the rule, the frame for the things of the world, what each player is
 * answered. `after` names a frame that comes before it on the same connection. To add one: name the event as in
 * app/realtime/protocol.ts. Who cannot connect at all is `refused` there: people of a suspended forum.
 */
export type EventRow = {
  readonly rule: string
  readonly frame: (at: Placed) => object
  readonly after?: readonly [event: keyof ClientToServer, frame: (at: Placed) => object]
  readonly answers: Answers
}

/** What a frame is made of: the things of the world and the mandate it acts under. */
export type Placed = { readonly things: Things; readonly as: string }

const working = [...members, 'associate_admin', 'observer_admin', ...secretariat] as const
const commandId = () => crypto.randomUUID()
const connected: readonly Player[] = [...working, 'platform', 'guest', 'other_guest', 'applicant_admin']

const opens = (name: 'alliance' | 'restricted' | 'confidential') => {
  return ({ things, as }: Placed) => ({ threadId: things[name], afterSeq: 0, as })
}
const dossier = (name: 'draft' | 'submitted' | 'approved') => {
  return ({ things, as }: Placed) => ({ room: `dossier:${things[name]}`, as })
}

export const eventRows: { readonly [event in keyof ClientToServer]: EventRow | readonly EventRow[] } = {
  command: [
    {
      rule: 'the rights of commands.test.ts, asked by the same door',
      frame: ({ things, as }) => ({ name: 'threads.post', input: { threadId: things.restricted, text: 'Bonjour.', lang: 'fr' }, commandId: commandId(), as }),
      answers: { ok: [...lead, ...secretariat], rest: 'not_found' },
    },
    {
      rule: 'what runs in this process alone is no command here',
      frame: ({ as }) => ({ name: 'members.set-up', input: {}, commandId: commandId(), as }),
      answers: { not_found: connected },
    },
    {
      rule: 'an invitation is accepted by its link, never by a command here',
      frame: ({ as }) => ({ name: 'members.accept-invitation', input: {}, commandId: commandId(), as }),
      answers: { not_found: connected },
    },
  ],
  ask: [
    {
      rule: 'the rights of queries.test.ts, asked by the same door',
      frame: ({ things, as }) => ({ name: 'projects.page', input: { projectId: things.draft }, as }),
      answers: { ok: [...lead, ...partner], rest: 'not_found' },
    },
  ],
  'thread:open': [
    { rule: 'a thread of the alliance', frame: opens('alliance'), answers: { ok: working, rest: 'not_found' } },
    { rule: 'a restricted thread', frame: opens('restricted'), answers: { ok: [...lead, ...secretariat], rest: 'not_found' } },
    { rule: 'a confidential thread', frame: opens('confidential'), answers: { ok: ['admin', 'partner_admin'], rest: 'not_found' } },
  ],
  'thread:close': { rule: 'one’s own connection', frame: ({ things }) => ({ threadId: things.restricted }), answers: { ok: connected } },
  'thread:read': {
    rule: 'one’s own position: nothing is told and nothing kept of a thread that is not read',
    frame: ({ things, as }) => ({ threadId: things.restricted, seq: 1, as }),
    answers: { ok: connected },
  },
  'draft:keep': {
    rule: 'oneself: nothing is told and nothing kept of a thread that is not read',
    frame: ({ things, as }) => ({ threadId: things.restricted, text: 'Bon', as }),
    answers: { ok: connected },
  },
  'draft:read': { rule: 'oneself', frame: ({ things, as }) => ({ threadId: things.restricted, as }), answers: { ok: connected } },
  typing: [
    {
      rule: 'in a thread that is open in this connection',
      after: ['thread:open', opens('restricted')],
      frame: ({ things }) => ({ threadId: things.restricted }),
      answers: { ok: [...lead, ...secretariat], not_found: ['applicant_admin'], rest: 'not_found' },
    },
  ],
  'typing:choice': { rule: 'oneself', frame: () => ({ shown: null }), answers: { ok: connected } },
  presence: { rule: 'oneself', frame: () => ({ visible: true }), answers: { ok: connected } },
  watch: [
    { rule: 'a draft', frame: dossier('draft'), answers: { ok: [...lead, ...partner], rest: 'not_found' } },
    { rule: 'what was submitted: others see the cover', frame: dossier('submitted'), answers: { ok: working, rest: 'not_found' } },
    {
      rule: 'pool.totals or pool.ledger',
      frame: ({ as }) => ({ room: 'pool', as }),
      answers: { ok: [...working, 'guest', 'other_guest'], rest: 'not_found', not_found: ['applicant_admin'] },
    },
    { rule: 'the threads one reads', frame: ({ as }) => ({ room: 'threads', as }), answers: { ok: [...working, 'platform', 'guest', 'other_guest'] } },
  ],
  unwatch: { rule: 'one’s own connection', frame: ({ things }) => ({ room: `dossier:${things.draft}` }), answers: { ok: connected } },
}
