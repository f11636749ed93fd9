import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { createReadPositions } from '#server/state/read-positions.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('reading threads', async () => {
  const { db, execute, ask, claimsHold } = await openHarness()
  const readPositions = createReadPositions(db)
  let as: (name: string) => Actor
  let threadId: string

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    threadId = await open('Octobre')
  })

  async function open(title: string, more: object = {}) {
    return accepted(await execute('threads.create', as('essi'), { title, lang: 'fr', level: 'alliance', ...more })).threadId
  }
  async function post(count: number, name = 'essi', where = threadId) {
    for (let n = 1; n <= count; n++)
      accepted(await execute('threads.post', as(name), { threadId: where, text: `Message ${n}`, lang: 'fr' }, { commandId: newId() }))
  }
  const seen = async (name: string, run: { from?: number; before?: number; at?: number; length?: number } = {}) =>
    accepted(await ask('threads.page', as(name), { threadId, ...run }))
  const seqs = (page: { messages: readonly { seq: number }[] }) => [page.messages[0]?.seq, page.messages.at(-1)?.seq]

  it('shows the newest fifty to whoever comes for the first time, and where the earlier ones are', async () => {
    await post(120)

    const page = await seen('thabo')

    expect(seqs(page)).toEqual([71, 120])
    expect(page).toMatchObject({ lastSeq: 120, readSeq: 0, earlierBefore: 71, laterFrom: null, people: [{ name: 'Essi', code: 'GGPS' }] })
    expect(seqs(await seen('thabo', { before: 71 }))).toEqual([21, 70])
    expect(seqs(await seen('thabo', { before: 21 }))).toEqual([1, 20])
    expect(await seen('thabo', { from: 1 })).toMatchObject({ earlierBefore: null, laterFrom: 51 })
  })

  it('shows whoever was away what they have not read, with a little before it', async () => {
    await post(100)
    await readPositions.mark(as('thabo'), threadId, 20)

    const page = await seen('thabo')

    expect(seqs(page)).toEqual([16, 65])
    expect(page).toMatchObject({ readSeq: 20, earlierBefore: 16, laterFrom: 66 })
    await readPositions.mark(as('thabo'), threadId, 90)
    expect(seqs(await seen('thabo'))).toEqual([51, 100])
  })

  it('shows shorter runs to whoever asks for them, around a message too', async () => {
    await post(60)

    expect(seqs(await seen('thabo', { length: 20 }))).toEqual([41, 60])
    expect(seqs(await seen('thabo', { length: 20, before: 41 }))).toEqual([21, 40])
    expect(seqs(await seen('thabo', { length: 20, at: 30 }))).toEqual([20, 39])
  })

  it('shows a thread without messages', async () => {
    expect(await seen('thabo')).toMatchObject({ messages: [], lastSeq: 0, earlierBefore: null, laterFrom: null })
  })

  it('says what the reader may do here', async () => {
    expect((await seen('thabo')).may).toEqual({ write: true, official: false, onBehalf: true })
    expect((await seen('lerato')).may).toEqual({ write: true, official: false, onBehalf: false })
    expect((await seen('koffi')).may).toEqual({ write: true, official: true, onBehalf: true })
    await db.prisma.thread.update({ where: { id: threadId }, data: { state: 'locked' } })
    expect((await seen('thabo')).may.write).toBe(false)
  })

  it('does not find a thread of others', async () => {
    threadId = await open('À deux', { level: 'confidential', participantIds: [as('mamadou').personId] })
    await post(1)

    for (const name of ['kodjo', 'thabo', 'koffi', 'afi', 'ingrid']) {
      expect(refused(await ask('threads.page', as(name), { threadId })).code).toBe('not_found')
      expect(refused(await ask('threads.after', as(name), { threadId, afterSeq: 0 })).code).toBe('not_found')
      expect(accepted(await ask('threads.list', as(name))).threads.map(({ id }) => id)).not.toContain(threadId)
    }
    expect((await seen('mamadou')).people.map(({ name }) => name)).toEqual(['Essi', 'Mamadou'])
  })

  it('gives exactly the missed messages, in runs', async () => {
    await post(7)

    const first = accepted(await ask('threads.after', as('thabo'), { threadId, afterSeq: 2, limit: 3 }))
    const rest = accepted(await ask('threads.after', as('thabo'), { threadId, afterSeq: 5 }))

    expect(first.messages.map(({ seq }) => seq)).toEqual([3, 4, 5])
    expect(first).toMatchObject({ lastSeq: 7, more: true })
    expect(rest.messages.map(({ seq }) => seq)).toEqual([6, 7])
    expect(rest.more).toBe(false)
  })

  it('gives the messages that memory does not hold', async () => {
    await post(3)
    const other = await ask('threads.after', as('thabo'), { threadId, afterSeq: 0 })
    const fresh = { ...db, sql: db.sql.bind(null) as typeof db.sql }
    const { createAsk } = await import('../ask.ts')

    expect(await createAsk({ db: fresh, clock: { offset: 0 } })('threads.after', as('thabo'), { threadId, afterSeq: 0 })).toEqual(other)
  })

  it('lists unread threads first and counts what is unread', async () => {
    const quiet = await open('Calme')
    await post(3)
    await post(2, 'essi', quiet)
    await readPositions.mark(as('thabo'), quiet, 2)

    const { threads } = accepted(await ask('threads.list', as('thabo')))

    expect(threads.map(({ title, unread }) => [title, unread])).toEqual([
      ['Octobre', 3],
      ['Calme', 0],
    ])
    expect(threads[0]).toMatchObject({ last: { name: 'Essi', code: 'GGPS' } })
  })

  it('names nobody in the list under the Chatham House Rule', async () => {
    const where = await open('Leçons', { level: 'confidential', rule: 'chatham_house', participantIds: [as('thabo').personId] })
    await post(1, 'essi', where)

    const { threads } = accepted(await ask('threads.list', as('thabo')))

    expect(threads.find(({ id }) => id === where)?.last).toBeNull()
  })

  it('moves a read position forward only, and never past the last message', async () => {
    await post(5)
    for (const seq of [3, 2, 99, 4]) await readPositions.mark(as('thabo'), threadId, seq)

    expect((await seen('thabo')).readSeq).toBe(5)
    await claimsHold()
  })

  it('keeps no read position in a thread that one may not read', async () => {
    threadId = await open('À deux', { level: 'confidential', participantIds: [as('mamadou').personId] })
    await post(1)

    await readPositions.mark(as('thabo'), threadId, 1)

    expect(await db.prisma.readPosition.count()).toBe(0)
  })
})
