import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { partyStates } from '#app/domain/projects/sight.ts'
import { type DossierState, dossierStates } from '#app/domain/projects/states.ts'
import { type SeenThread, seesThread } from '#app/domain/threads/access.ts'
import { needsNames } from '#app/domain/threads/decide-opening.ts'
import { decidePost } from '#app/domain/threads/decide-post.ts'
import { threadKinds, threadLevels, threadRules, threadStates } from '#app/domain/threads/thread.ts'
import { castMembers } from '#server/test/builders.ts'
import { openHarness } from '#server/test/harness.ts'

const people = ['afi', 'koffi', 'helen', 'yawa', 'ingrid', 'essi', 'kodjo', 'mamadou', 'thabo', 'lerato', 'chiara', 'youssef'] as const
const forums = ['GGPS', 'FSMD', 'SAMA', 'APW'] as const
const partnerStates = ['invited', 'consented', 'declined', 'withdrawn'] as const

const scene = fc.record({
  level: fc.constantFrom(...threadLevels),
  rule: fc.constantFrom(...threadRules),
  kind: fc.constantFrom(...threadKinds),
  state: fc.constantFrom(...threadStates, 'open' as const, 'open' as const),
  opener: fc.constantFrom(...forums),
  subject: fc.constantFrom('general' as const, 'project' as const, 'resource' as const, 'forum' as const, 'edition' as const),
  dossier: fc.constantFrom<DossierState>(...dossierStates),
  everSubmitted: fc.boolean(),
  lead: fc.constantFrom(...forums),
  partners: fc.uniqueArray(fc.tuple(fc.constantFrom(...forums), fc.constantFrom(...partnerStates)), { selector: ([forum]) => forum, maxLength: 3 }),
  owner: fc.constantFrom(...forums),
  named: fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 3 }),
  removed: fc.uniqueArray(fc.constantFrom(...people), { maxLength: 2 }),
  /** Koffi asked for the glass and Helen broke it; it is over, or still waits. */
  glass: fc.constantFrom('none' as const, 'asked' as const, 'opened' as const, 'over' as const),
  /** GGPS was suspended. */
  suspended: fc.boolean(),
  /** Often slowed down: of those who wrote before, few may write at all. */
  pace: fc.constantFrom(0, 60, 60, 60),
  wroteBefore: fc.constantFrom(true, true, true, false),
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
    const subjectId = await buildSubject(facts, wasSubmitted)
    const removedIds = facts.removed.map((name) => as(name).personId)
    const participantIds = facts.named.map((name) => as(name).personId).filter((id) => !removedIds.includes(id))
    const { rule, state, subject } = facts
    // The database knows a review on a dossier, among named people, alone.
    const review = facts.kind === 'review' && facts.subject === 'project'
    const level = review ? 'confidential' : facts.level
    const kind = facts.kind === 'review' && !review ? 'discussion' : rule === 'chatham_house' && needsNames(facts.kind) ? 'discussion' : facts.kind
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
        paceSeconds: facts.pace,
        participants: { create: [...participantIds.map((personId) => ({ personId })), ...removedIds.map((personId) => ({ personId, removedAt: new Date() }))] },
      },
    })
    const glassIds = await buildGlass(facts, threadId)
    const partnerIds = facts.partners.filter(([, partner]) => partyStates.some((party) => party === partner)).map(([forum]) => bodyId(forum))
    const project = subject === 'project' ? { state: facts.dossier, leadId: bodyId(facts.lead), partnerIds, wasSubmitted } : null
    const ownerId = subject === 'resource' || subject === 'forum' || subject === 'edition' ? bodyId(facts.owner) : null
    return { threadId, thread: { level, rule, kind, state, bodyId: bodyId(facts.opener), project, ownerId, participantIds, removedIds, glassIds } }
  }

  function buildSubject(facts: Scene, wasSubmitted: boolean): Promise<string> | string | null {
    if (facts.subject === 'project') return buildProject(facts, wasSubmitted)
    if (facts.subject === 'resource') return buildOffer(facts)
    if (facts.subject === 'edition') return buildEdition(facts)
    return facts.subject === 'forum' ? bodyId(facts.owner) : null
  }

  async function buildGlass({ glass }: Scene, threadId: string): Promise<readonly string[]> {
    if (glass === 'none') return []
    const [askedById, answeredById] = [as('koffi').personId, as('helen').personId]
    const answeredAt = new Date(Date.now() - 3_600_000)
    const expiresAt = glass === 'over' ? new Date(Date.now() - 1000) : new Date(Date.now() + 60_000)
    const answer = glass === 'asked' ? {} : { state: 'opened', answeredById, answeredAt, expiresAt }
    await db.prisma.glassBreak.create({ data: { id: newId(), threadId, reason: 'Menace.', hours: 2, askedById, ...answer } })
    return glass === 'opened' ? [askedById, answeredById] : []
  }

  /** A message of the actor in the thread, as it would stand there from before it was slowed down. */
  async function writeBefore(threadId: string, { personId, body }: Actor): Promise<void> {
    const message = {
      threadId,
      seq: 1,
      clientId: newId(),
      lang: 'fr',
      text: 'Avant',
      html: '<p>Avant</p>',
      renderVersion: 1,
      authorId: personId,
      bodyId: body.id,
    }
    await db.prisma.message.create({ data: { id: newId(), ...message } })
    await db.prisma.thread.update({ where: { id: threadId }, data: { lastSeq: 1 } })
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

  async function buildEdition({ owner, glass }: Scene): Promise<string> {
    const id = newId()
    const days = { startsOn: new Date('2026-10-12'), endsOn: new Date('2026-10-14') }
    // One that was taken off the sheet goes on being read.
    const removedAt = glass === 'none' ? null : new Date()
    await db.prisma.forumEdition.create({ data: { id, forumId: bodyId(owner), nameFr: 'Édition', nameEn: 'Edition', venue: 'Lomé', ...days, removedAt } })
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
        const status = facts.suspended && member.body.code === 'GGPS' ? 'suspended' : member.body.status
        await db.prisma.forum.update({ where: { id: bodyId('GGPS') }, data: { status: facts.suspended ? 'suspended' : 'active' } })
        const actor: Actor = member.body.class
          ? { ...member, body: { ...member.body, status, class: facts.observer ? 'observer' : member.body.class } }
          : member
        const { official, onBehalf } = facts
        if (facts.wroteBefore) await writeBefore(threadId, actor)
        const secondsToWait = facts.wroteBefore && facts.pace > 0 ? facts.pace : 0
        // Asked of the database past the gate of `execute`, which stops people of a suspended forum before.
        const past = { ...actor, body: { ...actor.body, status: member.body.status } }

        const model = decidePost({ actor, thread, official, onBehalf, secondsToWait })
        const posted = await execute('threads.post', past, { threadId, text: 'Bonjour', lang: 'fr', official, onBehalf }, { commandId: newId() })
        const read = await ask('threads.after', past, { threadId, afterSeq: 0 })

        expect(posted.ok ? 'posted' : posted.refusal.code).toBe(model.ok ? 'posted' : model.refusal.code)
        expect(read.ok).toBe(seesThread(actor, thread))
        outcomes.add(model.ok ? 'posted' : model.refusal.code)
      }),
      { numRuns: 250 },
    )

    expect([...outcomes].sort()).toEqual(['mark_not_permitted', 'not_found', 'posted', 'slow_mode', 'thread_locked', 'thread_read_only'])
  })
})
