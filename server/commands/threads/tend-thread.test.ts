import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('tending a thread', async () => {
  const { db, execute, ask, published, claimsHold } = await openHarness()
  let as: (name: string) => Actor
  let bodies: { readonly [code: string]: string }
  let threadId: string

  beforeEach(async () => {
    ;({ as, bodies } = await castMembers(db))
    threadId = await open({})
    published.length = 0
  })

  async function open(input: object, by = 'essi') {
    return accepted(await execute('threads.create', as(by), { title: 'Octobre', lang: 'fr', level: 'alliance', ...input })).threadId
  }
  const say = (name: string, more: object = {}) => execute('threads.post', as(name), { threadId, text: 'Bonjour', lang: 'fr', ...more }, { commandId: newId() })
  const page = async (name: string) => accepted(await ask('threads.page', as(name), { threadId }))
  const trail = async (name: string) => accepted(await ask('threads.about', as(name), { threadId })).trail.map(({ kind }) => kind)
  const seenBy = async (name: string) => (await ask('threads.page', as(name), { threadId })).ok

  it('is locked to new messages and opened again, which stands in its trail', async () => {
    accepted(await execute('threads.change-state', as('essi'), { threadId, state: 'locked' }))
    expect(refused(await say('thabo')).code).toBe('thread_locked')
    expect(refused(await execute('threads.change-state', as('koffi'), { threadId, state: 'locked' })).code).toBe('thread_state_passed')
    accepted(await execute('threads.change-state', as('koffi'), { threadId, state: 'open' }))
    accepted(await say('thabo'))

    expect(await trail('thabo')).toEqual(['unlocked', 'locked'])
    expect(published.filter(({ type }) => type === 'thread.tended')).toMatchObject([
      { payload: { act: 'locked' }, audience: [`thread:${threadId}`], personId: as('essi').personId },
      { payload: { act: 'unlocked' } },
    ])
    await claimsHold()
  })

  it('leaves the list when it is archived, and is found among the archived', async () => {
    accepted(await execute('threads.change-state', as('koffi'), { threadId, state: 'archived' }))
    const listed = async (view: string) => accepted(await ask('threads.list', as('thabo'), { view })).threads.map(({ id }) => id)

    expect(await listed('current')).toEqual([])
    expect(await listed('archived')).toEqual([threadId])
    expect(await seenBy('thabo')).toBe(true)
  })

  it('bears a summary that nobody overwrites unseen', async () => {
    const write = (name: string, text: string, version: number) => execute('threads.summarise', as(name), { threadId, text, lang: 'fr', version })
    accepted(await write('essi', '**Trois points**', 0))
    expect(refused(await write('koffi', 'Autre', 0))).toMatchObject({ code: 'summary_changed', params: { theirs: '**Trois points**', version: 1 } })
    accepted(await write('koffi', 'Quatre <script>points</script>', 1))
    expect(refused(await write('koffi', 'x'.repeat(8001), 2)).code).toBe('invalid_input')

    expect((await page('thabo')).summary).toMatchObject({ name: 'Koffi', code: 'SECRETARIAT', lang: 'fr' })
    expect((await page('thabo')).summary?.html).not.toContain('<script')
    await claimsHold()
  })

  it('is resolved with an outcome by whoever opened it, and reopened', async () => {
    threadId = await open({ level: 'restricted' }, 'kodjo')
    const outcome = { threadId, text: 'Le 12 octobre.', lang: 'fr' }
    accepted(await execute('threads.resolve', as('kodjo'), outcome))
    expect(refused(await execute('threads.resolve', as('essi'), outcome)).code).toBe('thread_state_passed')
    expect((await page('koffi')).outcome).toMatchObject({ name: 'Kodjo', html: '<p dir="auto">Le 12 octobre.</p>' })
    expect(accepted(await ask('threads.list', as('essi'), { view: 'resolved' })).threads).toMatchObject([{ id: threadId, resolved: true }])

    accepted(await execute('threads.reopen', as('koffi'), { threadId }))

    expect((await page('koffi')).outcome).toBeNull()
    expect(await trail('kodjo')).toEqual(['reopened', 'resolved'])
    expect(refused(await execute('threads.reopen', as('koffi'), { threadId })).code).toBe('thread_state_passed')
    await claimsHold()
  })

  it('is tightened and never loosened, by the database’s word too', async () => {
    const tighten = (name: string, input: object) => execute('threads.tighten', as(name), { threadId, ...input })
    accepted(await tighten('essi', { level: 'restricted' }))
    expect(await seenBy('thabo')).toBe(false)
    expect(refused(await tighten('essi', { level: 'alliance' })).code).toBe('level_loosened')
    await expect(db.prisma.thread.update({ where: { id: threadId }, data: { level: 'public' } })).rejects.toThrow('Thread_level_kept')
    expect(refused(await tighten('koffi', { level: 'caucus' })).code).toBe('caucus_of_forum')

    accepted(await tighten('essi', { level: 'caucus' }))

    expect(await seenBy('kodjo')).toBe(true)
    expect(await seenBy('koffi')).toBe(false)
    expect(refused(await tighten('koffi', { level: 'confidential', participantIds: [as('kodjo').personId] })).code).toBe('not_found')
    expect(refused(await tighten('essi', { level: 'confidential' })).code).toBe('participants_missing')
    expect(refused(await tighten('essi', { level: 'confidential', participantIds: [as('mamadou').personId] })).code).toBe('audience_widens')
    accepted(await tighten('essi', { level: 'confidential', participantIds: [as('kodjo').personId] }))
    expect((await page('essi')).people.map(({ name }) => name)).toEqual(['Essi', 'Kodjo'])
    await claimsHold()
  })

  it('comes under the Chatham House Rule for what was said, and names no actor any more', async () => {
    accepted(await say('thabo'))
    accepted(await execute('threads.tighten', as('essi'), { threadId, rule: 'chatham_house' }))

    expect(refused(await execute('threads.tighten', as('essi'), { threadId, rule: 'attributed' })).code).toBe('level_loosened')
    expect(refused(await execute('threads.tighten', as('essi'), { threadId, rule: 'chatham_house' })).code).toBe('thread_state_passed')
    expect(published.at(-1)).toMatchObject({ type: 'thread.tended', personId: null, bodyId: null })
    await claimsHold()
  })

  it('does not come under that rule once somebody spoke for a body in it', async () => {
    accepted(await say('mamadou', { onBehalf: true }))

    expect(refused(await execute('threads.tighten', as('essi'), { threadId, rule: 'chatham_house' })).code).toBe('marks_stand')
    threadId = await open({ kind: 'clarification' })
    expect(refused(await execute('threads.tighten', as('essi'), { threadId, rule: 'chatham_house' })).code).toBe('kind_needs_names')
  })

  it('names a guest, who reads from then on', async () => {
    threadId = await open({ level: 'restricted' })
    const name = (by: string, who: string) => execute('threads.name-person', as(by), { threadId, personId: as(who).personId })
    accepted(await name('essi', 'ingrid'))

    expect(await seenBy('ingrid')).toBe(true)
    expect(refused(await name('essi', 'ingrid')).code).toBe('already_named')
    expect(refused(await name('essi', 'afi')).code).toBe('participant_unknown')
    expect(published.at(-1)).toMatchObject({
      payload: { act: 'named', aboutId: as('ingrid').personId },
      audience: [`thread:${threadId}`, `user:${as('ingrid').personId}`],
    })
    await claimsHold()
  })

  it('is gone for whoever was removed, whatever they read it by, until they are named again', async () => {
    const remove = (by: string, who: string) => execute('threads.remove-person', as(by), { threadId, personId: as(who).personId })
    accepted(await remove('essi', 'thabo'))

    expect(await seenBy('thabo')).toBe(false)
    expect(refused(await say('thabo')).code).toBe('not_found')
    expect(accepted(await ask('threads.list', as('thabo'))).threads).toEqual([])
    expect(await seenBy('lerato')).toBe(true)
    expect(refused(await remove('essi', 'thabo')).code).toBe('not_taking_part')
    expect(refused(await remove('essi', 'essi')).code).toBe('last_participant')
    expect(refused(await remove('essi', 'koffi')).code).toBe('not_permitted')

    accepted(await execute('threads.name-person', as('koffi'), { threadId, personId: as('thabo').personId }))
    expect(await seenBy('thabo')).toBe(true)
    expect(await trail('thabo')).toEqual(['named', 'removed'])
    await claimsHold()
  })

  it('keeps a caucus to its forum when somebody is to be named, and takes back whoever was removed', async () => {
    threadId = await open({ level: 'caucus' })
    const act = (name: 'threads.name-person' | 'threads.remove-person', who: string) => execute(name, as('essi'), { threadId, personId: as(who).personId })
    expect(refused(await act('threads.name-person', 'mamadou')).code).toBe('caucus_of_forum')
    accepted(await act('threads.remove-person', 'kodjo'))
    expect(await seenBy('kodjo')).toBe(false)

    accepted(await act('threads.name-person', 'kodjo'))

    expect(await seenBy('kodjo')).toBe(true)
    expect(await seenBy('koffi')).toBe(false)
  })

  it('is slowed down for everybody but the secretariat, and says how long to wait', async () => {
    accepted(await execute('threads.set-pace', as('koffi'), { threadId, seconds: 30 }))
    accepted(await say('thabo'))

    const answer = refused(await say('thabo'))
    expect(answer.code).toBe('slow_mode')
    expect(Number(answer.params?.seconds)).toBeGreaterThan(25)
    accepted(await say('lerato'))
    accepted(await say('koffi'))
    accepted(await say('koffi'))
    expect((await page('thabo')).paceSeconds).toBe(30)
    accepted(await execute('threads.set-pace', as('koffi'), { threadId, seconds: 0 }))
    accepted(await say('thabo'))
    expect(refused(await execute('threads.set-pace', as('koffi'), { threadId, seconds: 0 })).code).toBe('thread_state_passed')
    await claimsHold()
  })

  it('moves to another subject, and never before more eyes', async () => {
    threadId = await open({ level: 'restricted' })
    accepted(await say('kodjo'))
    const move = (subject: string, subjectId?: string) => execute('threads.move', as('koffi'), { threadId, subject, subjectId })
    expect(refused(await move('forum', bodies.SAMA)).code).toBe('audience_widens')
    expect(refused(await move('project', newId())).code).toBe('not_found')

    accepted(await move('forum', bodies.GGPS))

    expect(await page('kodjo')).toMatchObject({ forum: { code: 'GGPS' }, messages: [{ seq: 1 }] })
    expect(refused(await move('forum', bodies.GGPS)).code).toBe('thread_state_passed')
    expect(await trail('kodjo')).toEqual(['moved'])
    const [line] = accepted(await ask('threads.about', as('kodjo'), { threadId })).trail
    expect(line?.facts).toMatchObject({ from: 'general', to: 'forum' })
  })

  it('moves to an edition that nobody new reads by it', async () => {
    threadId = await open({ level: 'restricted' })
    const days = { startsOn: '2026-10-12', endsOn: '2026-10-14' }
    const edition = async (code: string) => {
      const entered = { forumId: bodies[code], nameFr: 'Édition', nameEn: 'Edition', venue: 'Lomé', ...days }
      return accepted(await execute('members.add-edition', as('koffi'), entered)).editionId
    }
    const move = async (code: string) => execute('threads.move', as('koffi'), { threadId, subject: 'edition', subjectId: await edition(code) })
    expect(refused(await move('SAMA')).code).toBe('audience_widens')

    accepted(await move('GGPS'))

    expect(await page('kodjo')).toMatchObject({ edition: { nameFr: 'Édition', forumCode: 'GGPS' }, forum: null })
    await claimsHold()
  })

  it('stays where it is when it is the one that a dossier has', async () => {
    const { projectId } = accepted(await execute('projects.create', as('essi'), { titleFr: 'Dossier', language: 'fr' }))
    await db.prisma.project.update({ where: { id: projectId }, data: { submittedAt: new Date() } })
    const own = await db.prisma.thread.findFirstOrThrow({ where: { projectId } })

    expect(refused(await execute('threads.move', as('koffi'), { threadId: own.id, subject: 'general' })).code).toBe('dossier_thread_stays')
  })

  it('keeps its trail against every change', async () => {
    accepted(await execute('threads.change-state', as('essi'), { threadId, state: 'locked' }))

    await expect(db.prisma.threadAct.deleteMany()).rejects.toThrow()
    await expect(db.prisma.threadAct.updateMany({ data: { kind: 'unlocked' } })).rejects.toThrow()
  })
})
