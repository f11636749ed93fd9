import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleContent, sampleDossier } from './sample-dossier.test-parts.ts'
import { dossierStates, isEditable, type Move, mayMove, transitions } from './states.ts'
import { isTask, whoActs } from './who-acts.ts'

const now = new Date('2026-06-01T12:00:00Z')
const acting = (change: Parameters<typeof sampleDossier>[0], recorded = false) => {
  const { by, what, bodyIds, after } = whoActs({ ...sampleDossier(change), decisionRecorded: recorded }, now)
  return { by, what, bodyIds, after }
}

describe('the states of a dossier', () => {
  it('are all known to every move, and final ones are left by none', () => {
    const moves: readonly Move[] = ['submit', 'check', 'send_back', 'recommend', 'decision', 'withdraw']
    for (const state of ['rejected', 'withdrawn', 'closed', 'terminated'] as const) {
      expect(moves.filter((move) => mayMove(move, state))).toEqual([])
    }
    for (const { from, to } of transitions) expect([...from, ...to].every((state) => dossierStates.includes(state))).toBe(true)
  })

  it('lead from a draft to a decision without a panel, and never past one without a decision', () => {
    const reached = new Set<string>(['draft'])
    for (let grown = true; grown; ) {
      const next = transitions.filter(({ move, from }) => move !== 'decision' && from.some((state) => reached.has(state))).flatMap(({ to }) => to)
      grown = next.some((state) => !reached.has(state))
      for (const state of next) reached.add(state)
    }

    expect([...reached].sort()).toEqual(['draft', 'for_decision', 'revision_requested', 'screening', 'submitted', 'withdrawn'])
  })

  it('take an approved, deferred or rejected dossier from a decision alone', () => {
    for (const to of ['approved', 'deferred', 'rejected'] as const) {
      expect(transitions.filter((way) => way.to.includes(to)).every(({ move }) => move === 'decision')).toBe(true)
    }
    expect(mayMove('decision', 'deferred', 'deferred')).toBe(false)
  })
})

describe('who acts next', () => {
  it('is told for every state, with what happens if nothing is done', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dossierStates), fc.boolean(), (state, recorded) => {
        const { by, what, bodyIds, after } = acting({ state }, recorded)

        expect(after).toBeTruthy()
        expect(isTask(what)).toBe(by !== 'nobody' && isTask(what))
        if (by === 'lead' || by === 'lead_admin' || by === 'partners') expect(bodyIds.length).toBeGreaterThan(0)
        if (isEditable(state)) expect(['lead', 'lead_admin', 'partners']).toContain(by)
      }),
    )
  })

  it('goes from the writing over the version and the consents to the submission', () => {
    const proposed = { n: 1, contentHash: 'now', termsHash: 't', submitted: false }
    const asked = sampleDossier({}).partners

    expect(acting({ content: { ...sampleContent, area: null } })).toMatchObject({ by: 'lead', what: 'complete' })
    expect(acting({})).toMatchObject({ by: 'lead', what: 'propose_version' })
    expect(acting({ candidate: proposed })).toMatchObject({ by: 'partners', what: 'consent', bodyIds: ['fsmd', 'nrsf'] })
    const oneDeclined = asked.map((partner) => ({ ...partner, state: partner.code === 'FSMD' ? ('declined' as const) : partner.state }))
    expect(acting({ candidate: proposed, partners: oneDeclined })).toMatchObject({ by: 'lead', what: 'answer_decline' })
    const consented = asked.map((partner) => ({ ...partner, state: 'consented' as const, consentedHash: 'now' }))
    expect(acting({ candidate: proposed, partners: consented })).toMatchObject({ by: 'lead_admin', what: 'submit' })
    expect(acting({ candidate: { ...proposed, contentHash: 'before' }, partners: consented })).toMatchObject({ what: 'propose_version' })
  })

  it('asks for required points first, and says when the grace of a revision is over', () => {
    const points = [
      { position: 1, severity: 'must' as const, answered: false },
      { position: 2, severity: 'may' as const, answered: false },
    ]
    const late = new Date('2026-05-20T17:00:00Z')

    expect(acting({ state: 'revision_requested', points, dueAt: new Date('2026-06-12T17:00:00Z') })).toMatchObject({ what: 'answer_points', after: 'grace' })
    expect(acting({ state: 'revision_requested', points, dueAt: late })).toMatchObject({ after: 'overdue' })
  })

  it('asks a second coordinator once a decision is recorded', () => {
    expect(acting({ state: 'for_decision' })).toMatchObject({ by: 'secretariat', what: 'record_decision' })
    expect(acting({ state: 'for_decision' }, true)).toMatchObject({ by: 'second_coordinator', what: 'confirm_decision', after: 'not_adopted' })
  })
})
