import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { actorOf, castMembers, createBodies, insertPeople } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('opening a thread', async () => {
  const { db, execute, ask, published, claimsHold } = await openHarness()
  let as: (name: string) => Actor
  let bodies: { readonly [code: string]: string }

  beforeEach(async () => {
    ;({ as, bodies } = await castMembers(db))
    published.length = 0
  })

  const open = (name: string, input: object) => execute('threads.create', as(name), { title: 'Octobre', lang: 'fr', level: 'alliance', ...input })
  const seenBy = async (name: string) => accepted(await ask('threads.list', as(name))).threads.map(({ title }) => title)

  async function dossier(state: string, lead = 'GGPS', partner = 'FSMD') {
    const id = newId()
    await db.prisma.project.create({
      data: {
        id,
        seed: id,
        number: state === 'draft' ? null : 'DEMO-26-001',
        leadId: bodies[lead] ?? '',
        state,
        titleFr: 'Dossier',
        createdById: as('essi').personId,
        submittedAt: state === 'draft' ? null : new Date(),
        partners: { create: { id: newId(), forumId: bodies[partner] ?? '', role: 'co_applicant', state: 'invited', invitedById: as('essi').personId } },
      },
    })
    return id
  }

  it('shows a thread of the alliance to every member and to nobody else', async () => {
    accepted(await open('kodjo', {}))

    for (const name of ['essi', 'thabo', 'youssef', 'koffi']) expect(await seenBy(name)).toEqual(['Octobre'])
    for (const name of ['ingrid', 'afi']) expect(await seenBy(name)).toEqual([])
    await claimsHold()
  })

  it('neither tells nor names people of a forum that does not act yet', async () => {
    const { APPL } = await createBodies(db, [{ code: 'APPL', status: 'applicant' }])
    const nia = actorOf('nia', { body: 'APPL' }, APPL ? { APPL } : {})
    await insertPeople(db, [nia])
    const { threadId } = accepted(await open('kodjo', {}))

    expect(published.flatMap(({ audience }) => audience)).not.toContain(`body:${APPL?.id}`)
    expect(accepted(await ask('threads.opening', as('essi'), {})).people.map(({ name }) => name)).not.toContain('Nia')
    const named = { level: 'confidential', participantIds: [nia.personId] }
    expect(refused(await open('essi', named))).toEqual(refused(await open('essi', { ...named, participantIds: [newId()] })))

    accepted(await execute('threads.post', as('essi'), { threadId, text: '@Nia et @APPL', lang: 'fr' }, { commandId: newId() }))
    expect(await db.prisma.mention.count()).toBe(0)
  })

  it('shows a restricted thread to the forums concerned and the secretariat', async () => {
    const projectId = await dossier('submitted')
    accepted(await open('mamadou', { level: 'restricted', subject: 'project', subjectId: projectId }))

    for (const name of ['essi', 'awa', 'koffi']) expect(await seenBy(name)).toEqual(['Octobre'])
    expect(await seenBy('thabo')).toEqual([])
    expect(published).toMatchObject([{ type: 'thread.opened' }])
    expect(published[0]?.audience).toEqual([`body:${bodies.GGPS}`, `body:${bodies.FSMD}`, `body:${bodies.SECRETARIAT}`])
  })

  it('keeps the thread of a draft from the secretariat too', async () => {
    const projectId = await dossier('draft')
    accepted(await open('essi', { level: 'restricted', subject: 'project', subjectId: projectId }))

    expect(await seenBy('koffi')).toEqual([])
    expect(await seenBy('awa')).toEqual(['Octobre'])
  })

  it('takes a thread from a partner who left the dossier', async () => {
    const projectId = await dossier('submitted')
    accepted(await open('essi', { level: 'restricted', subject: 'project', subjectId: projectId }))

    await db.prisma.projectPartner.updateMany({ where: { projectId }, data: { state: 'withdrawn' } })

    expect(await seenBy('awa')).toEqual([])
  })

  it('shows a confidential thread to the people named, a guest among them', async () => {
    accepted(await open('essi', { level: 'confidential', participantIds: [as('thabo').personId, as('ingrid').personId] }))

    for (const name of ['essi', 'thabo', 'ingrid']) expect(await seenBy(name)).toEqual(['Octobre'])
    for (const name of ['kodjo', 'lerato', 'koffi', 'afi']) expect(await seenBy(name)).toEqual([])
  })

  it('opens a thread about an offer', async () => {
    const offerId = newId()
    await db.prisma.offer.create({
      data: {
        id: offerId,
        code: 'R14',
        ownerId: bodies.APW ?? '',
        kind: 'venue',
        mode: 'exclusive',
        title: 'Halles',
        lang: 'fr',
        unit: 'day',
        quantity: 1,
        availableFrom: new Date('2026-01-01'),
        availableTo: new Date('2027-01-01'),
        timeZone: 'Europe/Zurich',
        createdById: as('chiara').personId,
      },
    })

    accepted(await open('thabo', { level: 'restricted', subject: 'resource', subjectId: offerId }))

    expect(accepted(await ask('threads.list', as('chiara'))).threads).toMatchObject([{ offer: { code: 'R14', ownerCode: 'APW' } }])
    expect(await seenBy('mamadou')).toEqual([])
    const unknown = { subject: 'resource', subjectId: newId() }
    expect(refused(await open('afi', { subject: 'resource', subjectId: offerId }))).toEqual(refused(await open('afi', unknown)))
    expect(refused(await ask('threads.opening', as('afi'), { offerId })).code).toBe('not_found')
    expect(accepted(await ask('threads.opening', as('thabo'), { offerId })).subject).toMatchObject({ code: 'R14' })
  })

  it('does not find a dossier of others, its draft least of all', async () => {
    const projectId = await dossier('submitted')

    expect(refused(await open('thabo', { subject: 'project', subjectId: projectId })).code).toBe('not_found')
    expect(refused(await open('thabo', { subject: 'project', subjectId: newId() })).code).toBe('not_found')
    expect(refused(await open('thabo', { subject: 'resource', subjectId: newId() })).code).toBe('not_found')
    expect(accepted(await open('essi', { subject: 'project', subjectId: projectId })).threadId).toBeTruthy()
  })

  it('refuses a thread that all members read on a dossier that they cannot find', async () => {
    const projectId = await dossier('draft')

    expect(refused(await open('essi', { subject: 'project', subjectId: projectId })).code).toBe('level_too_wide')
  })

  it('refuses a restricted thread to a forum that its dossier does not concern', async () => {
    const projectId = await dossier('active')

    expect(refused(await open('thabo', { level: 'restricted', subject: 'project', subjectId: projectId })).code).toBe('not_permitted')
    expect(accepted(await open('thabo', { subject: 'project', subjectId: projectId })).threadId).toBeTruthy()
  })

  it('opens a thread about a section of a dossier, an adopted decision and a forum', async () => {
    const projectId = await dossier('approved')
    const decision = { projectId, mode: 'meeting', outcome: 'rejected', textFr: 'Oui.', textEn: 'Yes.', meetingOn: new Date('2026-05-29'), textHash: '0' }
    const recorded = { ...decision, id: newId(), recordedById: as('koffi').personId }
    await db.prisma.decision.create({ data: recorded })
    const about = (subject: string, subjectId: string, input: object = {}) => ({ level: 'restricted', subject, subjectId, ...input })
    expect(refused(await open('essi', about('decision', recorded.id))).code).toBe('not_found')
    await db.prisma.decision.update({
      where: { id: recorded.id },
      data: { state: 'adopted', number: 'DEMO/DEC/2026/001', confirmedById: as('helen').personId, confirmedAt: new Date() },
    })

    accepted(await open('essi', about('project', projectId, { title: 'Budget', section: 'budget' })))
    accepted(await open('essi', about('decision', recorded.id, { title: 'Décision' })))
    accepted(await open('kodjo', about('forum', bodies.SAMA ?? '', { title: 'Édition' })))

    const { threads } = accepted(await ask('threads.list', as('essi')))
    expect(threads.find(({ title }) => title === 'Budget')).toMatchObject({ section: 'budget' })
    expect(threads.find(({ title }) => title === 'Décision')).toMatchObject({ decision: 'DEMO/DEC/2026/001', project: { id: projectId } })
    expect(await seenBy('thabo')).toEqual(['Édition'])
    expect(await seenBy('mamadou')).toEqual(expect.arrayContaining(['Budget', 'Décision']))
    const ofForum = { subject: 'forum', subjectId: bodies.SAMA }
    expect(accepted(await ask('threads.of-subject', as('lerato'), ofForum)).threads.map(({ title }) => title)).toEqual(['Édition'])
    expect(accepted(await ask('threads.of-subject', as('awa'), ofForum)).threads).toEqual([])
  })

  it('opens a thread about an edition, which its forum and who opened it read', async () => {
    const editionId = await edition('SAMA')

    const { threadId } = accepted(await open('kodjo', { level: 'restricted', subject: 'edition', subjectId: editionId, title: 'Programme' }))

    for (const name of ['lerato', 'essi', 'koffi']) expect(await seenBy(name)).toEqual(['Programme'])
    for (const name of ['awa', 'youssef', 'ingrid']) expect(await seenBy(name)).toEqual([])
    expect(published.at(-1)?.audience).toEqual(expect.arrayContaining([`body:${bodies.SAMA}`, `body:${bodies.GGPS}`, `body:${bodies.SECRETARIAT}`]))
    expect(published.at(-1)?.audience).not.toContain(`body:${bodies.FSMD}`)
    const named = { nameFr: 'Édition', nameEn: 'Edition', forumCode: 'SAMA' }
    expect(accepted(await ask('threads.list', as('lerato'))).threads).toMatchObject([{ edition: named, forumCode: null }])
    expect(accepted(await ask('threads.page', as('lerato'), { threadId }))).toMatchObject({ edition: { id: editionId, removed: false, ...named } })
    for (const about of [
      { subject: 'edition', subjectId: editionId },
      { subject: 'forum', subjectId: bodies.SAMA },
    ]) {
      expect(accepted(await ask('threads.of-subject', as('lerato'), about)).threads).toMatchObject([{ title: 'Programme', edition: { id: editionId } }])
      expect(accepted(await ask('threads.of-subject', as('awa'), about)).threads).toEqual([])
    }
    expect(accepted(await ask('threads.opening', as('kodjo'), { editionId })).subject).toMatchObject({ kind: 'edition', code: 'SAMA', nameFr: 'Édition' })
    await claimsHold()
  })

  it('finds no edition that is not, was removed, or is of a forum that does not act', async () => {
    const [removed, ofApplicant] = [await edition('SAMA'), await edition('APPL')]
    accepted(await execute('members.remove-edition', as('thabo'), { editionId: removed }))

    for (const editionId of [newId(), removed, ofApplicant]) {
      expect(refused(await open('kodjo', { subject: 'edition', subjectId: editionId })).code).toBe('not_found')
      expect(refused(await ask('threads.opening', as('kodjo'), { editionId })).code).toBe('not_found')
    }
  })

  async function edition(code: string): Promise<string> {
    const forumId = bodies[code] ?? (await createBodies(db, [{ code, status: 'applicant' }]))[code]?.id
    const days = { startsOn: '2026-10-12', endsOn: '2026-10-14' }
    return accepted(await execute('members.add-edition', as('koffi'), { forumId, nameFr: 'Édition', nameEn: 'Edition', venue: 'Gaborone', ...days })).editionId
  }

  it('keeps a caucus to the people of its forum, the secretariat outside', async () => {
    accepted(await open('kodjo', { level: 'caucus' }))

    for (const name of ['essi', 'kodjo']) expect(await seenBy(name)).toEqual(['Octobre'])
    for (const name of ['mamadou', 'koffi', 'helen', 'afi', 'ingrid']) expect(await seenBy(name)).toEqual([])
    expect(published[0]?.audience).toEqual([`body:${bodies.GGPS}`])
    expect(refused(await open('koffi', { level: 'caucus' })).code).toBe('caucus_of_forum')
    expect(refused(await open('essi', { level: 'caucus', participantIds: [as('kodjo').personId] })).code).toBe('caucus_of_forum')
  })

  it('leaves announcements to the secretariat, and lets nobody speak for anybody under the Chatham House Rule', async () => {
    expect(refused(await open('essi', { kind: 'announcement' })).code).toBe('not_permitted')
    const { threadId } = accepted(await open('koffi', { kind: 'announcement' }))
    const say = (name: string) => execute('threads.post', as(name), { threadId, text: 'Bonjour', lang: 'fr' }, { commandId: newId() })
    expect(refused(await say('essi')).code).toBe('thread_read_only')
    accepted(await say('helen'))

    for (const kind of ['announcement', 'clarification']) expect(refused(await open('koffi', { kind, rule: 'chatham_house' })).code).toBe('kind_needs_names')
  })

  it('shows the last official message of a clarification as its answer, by a coordinator or the lead of the dossier', async () => {
    const projectId = await dossier('approved')
    const { threadId } = accepted(await open('mamadou', { kind: 'clarification', level: 'restricted', subject: 'project', subjectId: projectId }))
    const say = (name: string, text: string, official: boolean) =>
      execute('threads.post', as(name), { threadId, text, lang: 'fr', official }, { commandId: newId() })
    accepted(await say('mamadou', 'Quel taux ?', false))
    expect(refused(await say('mamadou', 'Celui-ci.', true)).code).toBe('mark_not_permitted')

    accepted(await say('essi', '655,957.', true))
    accepted(await say('awa', 'Merci.', false))

    const page = accepted(await ask('threads.page', as('awa'), { threadId }))
    expect(page.answer).toMatchObject({ seq: 2, author: { name: 'Essi' }, official: true })
    expect(page.may.official).toBe(false)
    expect(accepted(await ask('threads.page', as('essi'), { threadId })).may.official).toBe(true)
    expect(accepted(await ask('threads.list', as('awa'))).threads[0]).toMatchObject({ kind: 'clarification', answered: true })
  })

  it('opens none for guests and the platform', async () => {
    for (const name of ['ingrid', 'afi']) expect(refused(await open(name, {})).code).toBe('not_permitted')
  })

  it('wants people in a confidential thread, and only people who can take part', async () => {
    expect(refused(await open('essi', { level: 'confidential' })).code).toBe('participants_missing')
    expect(refused(await open('essi', { level: 'confidential', participantIds: [as('essi').personId] })).code).toBe('participants_missing')
    expect(refused(await open('essi', { level: 'confidential', participantIds: [as('afi').personId] })).code).toBe('participant_unknown')
    expect(refused(await open('essi', { level: 'confidential', participantIds: [newId()] })).code).toBe('participant_unknown')
  })

  it('wants a title', async () => {
    expect(refused(await open('essi', { title: ' ' }))).toMatchObject({ code: 'invalid_input', params: { faults: [{ path: 'title', code: 'required' }] } })
  })

  it('never lifts the Chatham House Rule', async () => {
    const { threadId } = accepted(await open('essi', { level: 'confidential', rule: 'chatham_house', participantIds: [as('thabo').personId] }))

    await expect(db.prisma.thread.update({ where: { id: threadId }, data: { rule: 'attributed' } })).rejects.toThrow()

    expect(await db.prisma.thread.findUnique({ where: { id: threadId }, select: { rule: true } })).toEqual({ rule: 'chatham_house' })
  })
})
