import pino from 'pino'
import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { createNoticeReader } from '#server/jobs/notice-reader.ts'
import { remindOfTasks } from '#server/jobs/remind-of-tasks.ts'
import { castMembers } from '#server/test/builders.ts'
import { type Actor, accepted, openHarness, refused } from '#server/test/harness.ts'

describe('a task out of a discussion', async () => {
  const { db, execute, ask, clock, published, claimsHold, setClock } = await openHarness()
  const log = pino({ level: 'silent' })
  let as: (name: string) => Actor
  let bodies: { readonly [code: string]: string }
  let threadId: string
  let messageId: string

  beforeEach(async () => {
    ;({ as, bodies } = await castMembers(db))
    threadId = await open()
    messageId = await say('thabo', 'Il faut réserver la salle')
  })

  async function open(more: object = {}) {
    return accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance', ...more })).threadId
  }
  async function say(name: string, text: string, where = threadId) {
    return accepted(await execute('threads.post', as(name), { threadId: where, text, lang: 'fr' }, { commandId: newId() })).id
  }
  const give = (name: string, more: object = {}) =>
    execute('threads.set-task', as(name), { messageId, text: 'Réserver la salle', lang: 'fr', ownerId: as('mamadou').personId, ...more })
  const waits = async (name: string) => accepted(await ask('notices.waiting', as(name), {})).items.filter(({ kind }) => kind === 'task')
  const settle = (name: string, taskId: string, version: number, state: string) => execute('threads.settle-task', as(name), { taskId, version, state })
  async function noticesOf(name: string): Promise<readonly string[]> {
    await createNoticeReader({ db, log, channels: ['inbox'] }).read(published.splice(0))
    return accepted(await ask('notices.inbox', as(name), {})).notices.map(({ kind }) => kind)
  }

  it('is told to whoever is to do it, waits for them with its day, and is done', async () => {
    const { taskId } = accepted(await give('essi', { dueOn: '2199-06-01' }))

    expect(await noticesOf('mamadou')).toContain('task')
    expect(await waits('mamadou')).toMatchObject([{ id: taskId, facts: { thing: 'Réserver la salle', person: 'Essi', lastDay: '2199-06-01' } }])
    expect(await waits('thabo')).toEqual([])

    accepted(await settle('mamadou', taskId, 1, 'done'))

    expect(await waits('mamadou')).toEqual([])
    expect(await noticesOf('essi')).toContain('task_settled')
    expect(refused(await settle('mamadou', taskId, 2, 'dropped')).code).toBe('task_settled')
    expect(accepted(await ask('threads.became', as('thabo'), { threadId, seq: 1 })).tasks).toMatchObject([{ id: taskId, state: 'done' }])
    expect(accepted(await ask('threads.about', as('thabo'), { threadId })).trail.map(({ kind }) => kind)).toEqual(['task_done', 'task_set'])
    await claimsHold()
  })

  it('is a forum’s as a whole, when it names nobody', async () => {
    accepted(await give('essi', { ownerId: undefined, ownerBodyId: bodies.FSMD }))

    expect(await waits('mamadou')).toHaveLength(1)
    expect(accepted(await ask('threads.tasks', as('mamadou'), { view: 'forum' })).tasks).toMatchObject([{ owner: { name: null, code: 'FSMD' } }])
    expect(refused(await give('essi', { ownerId: undefined })).code).toBe('invalid_input')
  })

  it('is nobody’s who does not read the thread, and read by nobody else', async () => {
    threadId = await open({ level: 'confidential', participantIds: [as('thabo').personId] })
    messageId = await say('thabo', 'Entre nous')

    expect(refused(await give('essi')).code).toBe('owner_cannot_read')
    expect(refused(await give('essi', { ownerId: undefined, ownerBodyId: bodies.SAMA })).code).toBe('owner_cannot_read')
    const { taskId } = accepted(await give('essi', { ownerId: as('thabo').personId }))
    for (const name of ['mamadou', 'koffi']) expect(refused(await ask('threads.task', as(name), { taskId })).code).toBe('not_found')
    expect(await waits('thabo')).toMatchObject([{ facts: { thing: null, person: null, bodyCode: null } }])
    expect(await noticesOf('thabo')).toContain('task_confidential')
  })

  it('names nobody in lists under the Chatham House Rule, but inside the thread', async () => {
    threadId = await open({ rule: 'chatham_house' })
    messageId = await say('thabo', 'À faire')
    const { taskId } = accepted(await give('thabo'))

    expect(accepted(await ask('threads.tasks', as('mamadou'), {})).tasks).toMatchObject([{ setBy: null, owner: { name: 'Mamadou' } }])
    expect(accepted(await ask('threads.tasks', as('thabo'), { view: 'set' })).tasks).toMatchObject([{ setBy: null, owner: null }])
    expect(accepted(await ask('threads.task', as('essi'), { taskId })).task).toMatchObject({ setBy: { name: 'Thabo' }, owner: { name: 'Mamadou' } })
    expect(published.filter(({ type }) => type === 'task.set')).toMatchObject([{ personId: null, bodyId: null }])
  })

  it('goes on to somebody else, who is told; whoever saw an older version is refused', async () => {
    const { taskId } = accepted(await give('essi'))
    const change = (name: string, version: number) =>
      execute('threads.change-task', as(name), { taskId, version, text: 'Réserver deux salles', lang: 'fr', ownerId: as('thabo').personId })
    expect(refused(await change('thabo', 1)).code).toBe('not_permitted')
    accepted(await change('mamadou', 1))

    expect(refused(await change('essi', 1))).toMatchObject({ code: 'stale', params: { version: 2 } })
    expect(await noticesOf('thabo')).toContain('task')
    expect(await waits('thabo')).toMatchObject([{ facts: { thing: 'Réserver deux salles' } }])
    expect(await waits('mamadou')).toEqual([])
  })

  it('is recalled once before its last day, and again when the day was moved', async () => {
    setClock('2026-09-01T10:00:00Z')
    const { taskId } = accepted(await give('essi', { dueOn: '2026-09-10' }))
    const remind = async () => {
      published.length = 0
      await remindOfTasks.run({ db, clock, log })
      return db.prisma.event.count({ where: { type: 'task.due' } })
    }
    expect(await remind()).toBe(0)
    setClock('2026-09-09T10:00:00Z')
    expect([await remind(), await remind()]).toEqual([1, 1])
    accepted(
      await execute('threads.change-task', as('essi'), {
        taskId,
        version: 1,
        text: 'Réserver',
        lang: 'fr',
        ownerId: as('mamadou').personId,
        dueOn: '2026-09-20',
      }),
    )
    expect(await remind()).toBe(1)
    setClock('2026-09-21T10:00:00Z')
    expect(await remind()).toBe(2)
  })

  it('comes of no message that is gone', async () => {
    accepted(await execute('threads.delete-message', as('thabo'), { messageId }))

    expect(refused(await give('essi')).code).toBe('message_gone')
  })
})
