import { describe, expect, it } from 'vitest'
import type { ActedEvent } from './notice-call.ts'
import { noticeCallsFor } from './notice-calls.ts'

const by = { personId: 'essi', bodyId: 'ggps' }
const projectId = 'dossier'
const subject = { kind: 'project', id: projectId } as const
const stay = { offerId: 'hall', ownerId: 'sama', forumId: 'ggps', from: '2026-06-10', to: '2026-06-12', quantity: 1 }

describe('whom an event calls', () => {
  it('asks the partners that have not consented to the version proposed', () => {
    const payload = { n: 1, contentHash: 'c', termsHash: 't' }
    const [call] = noticeCallsFor({ type: 'project.version_proposed', subject, projectId, payload, audience: [], ...by })

    expect(call).toEqual({
      kind: 'consent',
      audience: { of: 'partners_asked', projectId, roles: ['forum_admin'], contentHash: 'c' },
      facts: { actorId: 'essi', bodyId: 'ggps', projectId },
    })
  })

  it('tells the owner of a hold that the other side made, and the other side of one that the owner made', () => {
    const held = {
      type: 'reservation.held',
      subject: { kind: 'reservation', id: 'r' },
      projectId,
      payload: { ...stay, expiresAt: '2026-06-08T00:00:00Z' },
      audience: [],
    } as const

    expect(noticeCallsFor({ ...held, ...by }).map(({ kind, audience }) => [kind, audience])).toEqual([
      ['hold', { of: 'body', bodyId: 'sama', roles: ['forum_admin'] }],
    ])
    expect(noticeCallsFor({ ...held, personId: 'thabo', bodyId: 'sama' }).map(({ kind }) => kind)).toEqual(['held'])
  })

  it.each([
    ['a confidential thread', 'confidential', by],
    ['the Chatham House Rule', 'restricted', { personId: null, bodyId: null }],
  ] as const)('lets nothing of a mention out of %s but the thread it opens', (_, level, actor) => {
    const payload = { messageId: 'm', seq: 1, level, guarded: true, mentionedPersonIds: ['awa'], mentionedBodyIds: [] }
    const [call] = noticeCallsFor({ type: 'message.posted', subject: { kind: 'thread', id: 't' }, payload, audience: [], ...actor })

    expect(call).toMatchObject({ kind: 'mention_confidential', facts: { threadId: 't' } })
    expect(Object.keys(call?.facts ?? {})).toEqual(['threadId'])
  })

  describe('from a thread that was opened', () => {
    const opened = (kind: 'discussion' | 'clarification' | 'announcement' | undefined, level: 'restricted' | 'confidential', actor: object = by) =>
      noticeCallsFor({
        type: 'thread.opened',
        subject: { kind: 'thread', id: 't' },
        payload: { level, ...(kind ? { kind } : {}) },
        audience: [],
        ...by,
        ...actor,
      })
    const named = { kind: 'thread_named', audience: { of: 'named', threadId: 't' }, facts: { threadId: 't' } }

    it('calls the people named, of whom the event says nothing', () => {
      expect(opened('discussion', 'restricted')).toEqual([named])
      expect(opened('discussion', 'restricted', { personId: null, bodyId: null })).toEqual([named])
    })

    it('calls whoever may answer a question, and the readers of an announcement', () => {
      const facts = { actorId: 'essi', bodyId: 'ggps', threadId: 't' }

      expect(opened('clarification', 'restricted')).toEqual([{ kind: 'clarification', audience: { of: 'answerers', threadId: 't' }, facts }, named])
      expect(opened('announcement', 'restricted')).toEqual([{ kind: 'announcement', audience: { of: 'readers', threadId: 't' }, facts }, named])
    })

    it('says of a confidential one no more than that it is there', () => {
      for (const kind of ['clarification', 'announcement'] as const) expect(opened(kind, 'confidential')).toEqual([named])
    })

    it('calls nobody where messages went into a thread of their own', () => {
      expect(opened(undefined, 'restricted')).toEqual([])
    })
  })

  it('tells whoever is answered after whoever is named, and in confidence nothing but the thread', () => {
    const said = { messageId: 'm', seq: 2, guarded: false, mentionedPersonIds: ['awa'], mentionedBodyIds: [], isReply: true } as const
    const posted = (level: 'alliance' | 'confidential', actor: object = by) =>
      noticeCallsFor({ type: 'message.posted', subject: { kind: 'thread', id: 't' }, payload: { ...said, level }, audience: [], ...by, ...actor })
    const answered = { of: 'answered', threadId: 't', messageId: 'm' }

    expect(posted('alliance').map(({ kind }) => kind)).toEqual(['mention', 'reply'])
    expect(posted('alliance')[1]).toEqual({ kind: 'reply', audience: answered, facts: { actorId: 'essi', bodyId: 'ggps', threadId: 't' } })
    for (const calls of [posted('confidential'), posted('alliance', { personId: null, bodyId: null })])
      expect(calls[1]).toEqual({ kind: 'reply_confidential', audience: answered, facts: { threadId: 't' } })
  })

  it('says of a hidden message neither who hid it nor who reported it', () => {
    const payload = { messageId: 'm', seq: 2, change: 1 }
    const calls = noticeCallsFor({ type: 'message.hidden', subject: { kind: 'thread', id: 't' }, payload, audience: [], ...by })

    expect(calls.map(({ kind, facts }) => [kind, facts])).toEqual([
      ['message_hidden', { threadId: 't', seq: 2 }],
      ['report_hidden', { threadId: 't', seq: 2 }],
    ])
  })

  it('tells finance of the first tranche with the decision, and of a later one when it can be asked for', () => {
    const money = { groupId: 'g', amount: '100', currency: 'EUR' }
    const allocated = { type: 'pool.allocated', subject, projectId, audience: [], ...by } as const
    const payable = { type: 'tranche.payable', subject, projectId, payload: { n: 2, amount: '30', currency: 'EUR' }, audience: [], ...by } as const

    expect(noticeCallsFor({ ...allocated, payload: { ...money, decisionId: 'd' } })).toMatchObject([
      { kind: 'tranche_payable', audience: { of: 'finance', forDossier: projectId }, facts: { projectId, count: 1 } },
    ])
    expect(noticeCallsFor({ ...allocated, payload: { ...money, decisionId: null } })).toEqual([])
    expect(noticeCallsFor(payable)).toMatchObject([{ kind: 'tranche_payable', audience: { of: 'finance' }, facts: { count: 2 } }])
  })

  it('tells whoever gave of their promise taken back, and a forum of its money', () => {
    const taken = { type: 'reversal.approved', subject: { kind: 'reversal', id: 'v' }, audience: [], ...by } as const
    const sum = { amount: '100', currency: 'EUR' }
    const told = [
      { of: 'contributor', bodyId: 'dpf', contributionId: 'c', ...sum },
      { of: 'forum', bodyId: 'mdp', projectId, ...sum },
      { of: 'lead', projectId, ...sum },
    ] as const

    expect(noticeCallsFor({ ...taken, payload: { groupId: 'g', act: 'refund', entriesId: 'e', told } })).toMatchObject([
      { kind: 'promise_taken_back', audience: { of: 'body', bodyId: 'dpf', roles: ['forum_admin', 'guest'] }, facts: { contributionId: 'c', ...sum } },
      { kind: 'money_taken_back', audience: { of: 'body', bodyId: 'mdp', roles: ['forum_admin'] }, facts: { projectId, ...sum } },
      { kind: 'money_taken_back', audience: { of: 'lead', projectId }, facts: { projectId, ...sum } },
    ])
  })

  it('tells the contributor, and nobody else, of a statement signed', () => {
    const payload = { number: 'C01-S1', from: '2026-01-01', to: '2026-03-31' }
    const stated = { type: 'contribution.stated', subject: { kind: 'contribution', id: 'c' }, payload, audience: ['pool', 'body:dpf'], ...by } as const

    expect(noticeCallsFor(stated)).toEqual([
      {
        kind: 'stated',
        audience: { of: 'body', bodyId: 'dpf', roles: ['forum_admin', 'guest'] },
        facts: { actorId: 'essi', bodyId: 'ggps', due: '2026-03-31' },
      },
    ])
  })

  it('is nobody for what everyone finds in the history', () => {
    const silent: readonly ActedEvent[] = [
      { type: 'project.created', subject, projectId, payload: { language: 'fr' }, audience: [], ...by },
      {
        type: 'message.posted',
        subject: { kind: 'thread', id: 't' },
        payload: { messageId: 'm', seq: 1, level: 'alliance', guarded: false, mentionedPersonIds: [], mentionedBodyIds: [] },
        audience: [],
        ...by,
      },
      { type: 'offer.published', subject: { kind: 'offer', id: 'o' }, payload: { code: 'R01', ownerId: 'sama' }, audience: [], ...by },
    ]

    expect(silent.flatMap(noticeCallsFor)).toEqual([])
  })
})
