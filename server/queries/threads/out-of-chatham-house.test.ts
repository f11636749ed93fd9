import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMessageMarks } from '#server/state/message-marks.ts'
import { castMembers } from '#server/test/builders.ts'
import { type Actor, accepted, openHarness } from '#server/test/harness.ts'

const typed = 'Essi et GGPS proposent mars, écrivez à essi@ggps.demo ; MAMADOU y tient, @Thabo aussi.'
const cleaned = '… et … proposent mars, écrivez à … ; … y tient, @… aussi.'

describe('what is taken out of a thread', async () => {
  const { db, execute, ask } = await openHarness()
  const marks = createMessageMarks(db)
  let as: (name: string) => Actor
  let threadId: string
  let messageId: string

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
  })

  async function said(rule: 'attributed' | 'chatham_house') {
    ;({ threadId } = accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance', rule })))
    ;({ id: messageId } = accepted(await execute('threads.post', as('thabo'), { threadId, text: typed, lang: 'fr' }, { commandId: newId() })))
    accepted(await execute('threads.translate', as('essi'), { messageId, lang: 'en', text: 'Thabo of SAMA agrees', sourceVersion: 1 }))
  }
  const quoted = async (name: string) => accepted(await ask('threads.message', as(name), { threadId, seq: 1 }))
  async function minuted() {
    const { minuteId } = accepted(await execute('threads.write-minute', as('mamadou'), { threadId, textFr: typed }))
    accepted(await execute('threads.correct-minute', as('mamadou'), { minuteId, version: 1, textFr: `${typed} Fin.` }))
    return accepted(await ask('threads.minutes', as('essi'), { threadId })).minutes
  }
  async function kept() {
    accepted(await marks.bookmark(as('essi'), { threadId, seq: 1 }))
    return accepted(await ask('threads.bookmarks', as('essi'))).messages
  }
  async function given() {
    accepted(await execute('threads.set-task', as('essi'), { messageId, text: typed, lang: 'fr', ownerId: as('mamadou').personId }))
    return accepted(await ask('threads.tasks', as('mamadou'), {})).tasks
  }

  it('names under the Chatham House Rule neither people nor bodies as they were typed, wherever it is quoted from', async () => {
    await said('chatham_house')
    const message = await quoted('mamadou')

    expect(message.text, 'inside it stands as it was written').toBe(typed)
    expect(message.quotable).toBe(cleaned)
    expect(message.translations).toMatchObject([{ text: 'Thabo of SAMA agrees', quotable: '… of … agrees' }])
  })

  it('is as it was written where it is attributed', async () => {
    await said('attributed')
    const message = await quoted('mamadou')

    expect(message.quotable).toBe(typed)
    expect(message.translations).toMatchObject([{ quotable: 'Thabo of SAMA agrees' }])
    expect(await kept()).toMatchObject([{ by: { name: 'Thabo', code: 'SAMA' }, excerpt: expect.stringContaining('Essi et GGPS') }])
    expect(await given()).toMatchObject([{ text: typed }])
    expect(await minuted()).toMatchObject([{ textFr: `${typed} Fin.`, former: [{ textFr: typed }] }])
  })

  it('names nobody in lists of kept messages and of tasks, nor in the record', async () => {
    await said('chatham_house')

    expect(await kept()).toMatchObject([{ by: null, excerpt: expect.stringMatching(/^… et … proposent mars/) }])
    const [task] = await given()
    expect(task?.text).not.toMatch(/Essi|GGPS|@ggps|Thabo/)
    const minutes = JSON.stringify(await minuted())
    expect(minutes).toContain('proposent mars')
    expect(minutes).not.toMatch(/Essi|GGPS|Thabo/i)
  })
})
