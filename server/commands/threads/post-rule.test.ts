import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { partyStates } from '#app/domain/projects/sight.ts'
import { type DossierState, dossierStates } from '#app/domain/projects/states.ts'
import { type SeenThread, seesThread } from '#app/domain/threads/access.ts'
import { decidePost } from '#app/domain/threads/decide-post.ts'
import { threadKinds, threadLevels, threadRules, threadStates } from '#app/domain/threads/thread.ts'
import { castMembers } from '#server/test/builders.ts'
import { openHarness } from '#server/test/harness.ts'

const people = ['afi', 'koffi', 'yawa', 'ingrid', 'essi', 'kodjo', 'mamadou', 'thabo', 'lerato', 'chiara', 'youssef'] as const
const forums = ['GGPS', 'FSMD', 'SAMA', 'APW'] as const
const partnerStates = ['invited', 'consented', 'declined', 'withdrawn'] as const

const scene = fc.record({
  level: fc.constantFrom(...threadLevels),
  rule: fc.constantFrom(...threadRules),
  kind: fc.constantFrom(...threadKinds),
  state: fc.constantFrom(...threadStates, 'open' as const, 'open' as const),
  opener: fc.constantFrom(...forums),
  subject: fc.constantFrom('general' as const, 'project' as const, 'resource' as const),
  dossier: fc.constantFrom<DossierState>(...dossierStates),
  everSubmitted: fc.boolean(),
  lead: fc.constantFrom(...forums),
  partners: fc.uniqueArray(fc.tuple(fc.constantFrom(...forums), fc.constantFrom(...partnerStates)), { selector: ([forum]) => forum, maxLength: 3 }),
  owner: fc.constantFrom(...forums),
  named: fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 3 }),
  observer: fc.boolean(),
  actor: fc.constantFrom(...people),
  official: fc.boolean(),
  onBehalf: fc.boolean(),
})
type Scene = typeof scene extends fc.Arbitrary<infer S> ? S : never

describe('the rule of posting', async () => {
  const { db, execute, ask } = await openHarness()
  let as: (name: string) => Actor
  let bodies: { readonly [code: string]: string }

  beforeEach(async () => {
    ;({ as, bodies } = await castMembers(db))
  })

  const bodyId = (code: string) => bodies[code] ?? ''

  async function build(facts: Scene): Promise<{ threadId: string; thread: SeenThread }> {
    const wasSubmitted = facts.dossier === 'draft' ? false : facts.dossier === 'withdrawn' ? facts.everSubmitted : true
    const subjectId = facts.subject === 'project' ? await buildProject(facts, wasSubmitted) : facts.subject === 'resource' ? await buildOffer(facts) : null
    const participantIds = facts.named.map((name) => as(name).personId)
    const { level, rule, kind, state, subject } = facts
    const { id: threadId } = await db.prisma.thread.create({
      data: {
        id: newId(),
        subjectKind: subject,
        subjectId,
        projectId: subject === 'project' ? subjectId : null,
        level,
        rule,
        kind,
        state,
        title: 'Octobre',
        lang: 'fr',
        createdById: as('essi').personId,
        bodyId: bodyId(facts.opener),
        participants: { create: participantIds.map((personId) => ({ personId })) },
      },
    })
    const partnerIds = facts.partners.filter(([, partner]) => partyStates.some((party) => party === partner)).map(([forum]) => bodyId(forum))
    const project = subject === 'project' ? { state: facts.dossier, leadId: bodyId(facts.lead), partnerIds, wasSubmitted } : null
    const ownerId = subject === 'resource' ? bodyId(facts.owner) : null
    return { threadId, thread: { level, rule, kind, state, bodyId: bodyId(facts.opener), project, ownerId, participantIds } }
  }

  async function buildProject({ dossier, lead, partners }: Scene, wasSubmitted: boolean): Promise<string> {
    const id = newId()
    const invitedById = as('essi').personId
    const signed = { consentedHash: '0'.repeat(64), consentedById: invitedById, consentedAt: new Date() }
    await db.prisma.project.create({
      data: {
        id,
        seed: id,
        number: wasSubmitted ? `DEMO-26-${id}` : null,
        submittedAt: wasSubmitted ? new Date() : null,
        leadId: bodyId(lead),
        state: dossier,
        createdById: invitedById,
        partners: {
          create: partners
            .filter(([forum]) => forum !== lead)
            .map(([forum, state]) => ({
              id: newId(),
              forumId: bodyId(forum),
              role: 'co_applicant',
              state,
              invitedById,
              ...(state === 'consented' ? signed : {}),
            })),
        },
      },
    })
    return id
  }

  async function buildOffer({ owner }: Scene): Promise<string> {
    const id = newId()
    const days = { availableFrom: new Date('2026-01-01'), availableTo: new Date('2027-01-01') }
    const what = { kind: 'venue', mode: 'exclusive', title: 'Halles', lang: 'fr', unit: 'day', quantity: 1, timeZone: 'Etc/UTC' }
    await db.prisma.offer.create({ data: { id, code: `R${id}`, ownerId: bodyId(owner), createdById: as('essi').personId, ...days, ...what } })
    return id
  }

  it('is the same in the database as in the model, for whoever writes where and how', async () => {
    const outcomes = new Set<string>()
    await fc.assert(
      fc.asyncProperty(scene, async (facts) => {
        const { threadId, thread } = await build(facts)
        const member = as(facts.actor)
        const actor: Actor = facts.observer && member.body.class ? { ...member, body: { ...member.body, class: 'observer' } } : member
        const { official, onBehalf } = facts

        const model = decidePost({ actor, thread, official, onBehalf })
        const posted = await execute('threads.post', actor, { threadId, text: 'Bonjour', lang: 'fr', official, onBehalf }, { commandId: newId() })
        const read = await ask('threads.after', actor, { threadId, afterSeq: 0 })

        expect(posted.ok ? 'posted' : posted.refusal.code).toBe(model.ok ? 'posted' : model.refusal.code)
        expect(read.ok).toBe(seesThread(actor, thread))
        outcomes.add(model.ok ? 'posted' : model.refusal.code)
      }),
      { numRuns: 150 },
    )

    expect([...outcomes].sort()).toEqual(['mark_not_permitted', 'not_found', 'posted', 'thread_locked', 'thread_read_only'])
  })
})
