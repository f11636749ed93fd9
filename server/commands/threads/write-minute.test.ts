import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { type Actor, accepted, openHarness, refused } from '#server/test/harness.ts'

describe('the record of a thread', async () => {
  const { db, execute, ask, claimsHold } = await openHarness()
  let as: (name: string) => Actor
  let threadId: string

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    threadId = await open()
  })

  async function open(more: object = {}) {
    return accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance', ...more })).threadId
  }
  async function say(name: string) {
    return accepted(await execute('threads.post', as(name), { threadId, text: 'Bonjour', lang: 'fr' }, { commandId: newId() }))
  }
  const write = (name: string, more: object = {}) => execute('threads.write-minute', as(name), { threadId, textFr: 'Convenu.', ...more })
  const read = async (name: string) => accepted(await ask('threads.minutes', as(name), { threadId })).minutes

  it('counts its points, in one language or both, and says out of which message', async () => {
    const said = await say('thabo')
    accepted(await write('mamadou', { messageId: said.id, textEn: 'Agreed.' }))
    accepted(await write('essi'))
    expect(refused(await write('essi', { textFr: '  ' })).code).toBe('invalid_input')
    expect(refused(await write('essi', { messageId: newId() })).code).toBe('not_found')

    expect(await read('thabo')).toMatchObject([
      { number: 1, textFr: 'Convenu.', textEn: 'Agreed.', source: { threadId, seq: 1 }, by: { name: 'Mamadou' } },
      { number: 2, textEn: '', source: null },
    ])
    expect(accepted(await ask('threads.became', as('thabo'), { threadId, seq: 1 })).minutes).toMatchObject([{ number: 1 }])
    await claimsHold()
  })

  it('keeps what a point said before it was corrected, whatever writes', async () => {
    const { minuteId } = accepted(await write('mamadou'))
    const correct = (name: string, version: number, textFr: string) => execute('threads.correct-minute', as(name), { minuteId, version, textFr })
    expect(refused(await correct('thabo', 1, 'Refusé.')).code).toBe('not_permitted')
    accepted(await correct('essi', 1, 'Convenu hier.'))
    expect(refused(await correct('mamadou', 1, 'Autre')).code).toBe('stale')
    expect(refused(await correct('mamadou', 2, 'Convenu hier.')).code).toBe('message_unchanged')

    expect(await read('thabo')).toMatchObject([{ version: 2, textFr: 'Convenu hier.', by: { name: 'Essi' }, former: [{ version: 1, textFr: 'Convenu.' }] }])
    await expect(db.script(`UPDATE "ThreadMinute" SET "textFr" = 'Autre'`)).rejects.toThrow(/keeps what it said/)
    await expect(db.script(`DELETE FROM "ThreadMinuteVersion"`)).rejects.toThrow(/stands/)
  })

  it('names nobody under the Chatham House Rule, and goes along with what is taken out', async () => {
    threadId = await open({ rule: 'chatham_house', level: 'confidential', participantIds: [as('thabo').personId] })
    accepted(await write('thabo', { textFr: 'Thabo (SAMA) écrira.' }))
    const { exportId } = accepted(await execute('threads.export', as('essi'), { threadId, format: 'json', lang: 'fr' }))

    expect(await read('essi')).toMatchObject([{ by: null }])
    expect(accepted(await ask('threads.export', as('essi'), { exportId })).minutes).toMatchObject([{ number: 1, textFr: '… (…) écrira.', by: null }])
  })
})
