import { Writable } from 'node:stream'
import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#server/http/api.ts'
import { createLog } from '#server/log.ts'
import { castMembers } from '#server/test/builders.ts'
import { openDoors, serve } from '#server/test/doors.ts'
import { type Actor, accepted, openHarness } from '#server/test/harness.ts'
import { found, tracesOf } from '#server/test/rights/traces.ts'
import { openSocketServer } from '#server/test/sockets.ts'

const text = 'Thabo (SAMA, thabo@test.example) dit à @Essi : secret-de-salon.'

describe('the log of a server that fails', async () => {
  const harness = await openHarness()
  const { db, execute } = harness
  let as: (name: string) => Actor
  let threadId: string
  let messageId: string

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    ;({ threadId } = accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance', rule: 'chatham_house' })))
    ;({ id: messageId } = accepted(await execute('threads.post', as('thabo'), { threadId, text: 'Bonjour', lang: 'fr' }, { commandId: newId() })))
  })

  /** Runs with a database that holds no such text any more: a fault that no refusal stands for. */
  async function failing(run: () => Promise<void>): Promise<void> {
    await db.script(`ALTER TABLE "Message" ADD CONSTRAINT "fault_under_test" CHECK (text NOT LIKE '%secret-de-salon%')`)
    await run().finally(() => db.script(`ALTER TABLE "Message" DROP CONSTRAINT "fault_under_test"`))
  }

  it('says what broke and under which reference, by every door, and nothing of who spoke or what was said', async () => {
    const lines: string[] = []
    const log = createLog('trace', new Writable({ write: (line, _encoding, done) => done(void lines.push(String(line))) }))
    const doors = await openDoors(harness)
    const api = await serve((app) => {
      app.use((_req, res, next) => {
        res.locals.reference = 'reference-1'
        next()
      })
      app.use('/api', createApi({ ...doors, log }))
    })
    const live = await openSocketServer(harness, {}, log)
    const cookie = await doors.signedIn(as('thabo').personId)
    const call = async (name: string, input: object) =>
      (
        await fetch(`${api.url}/api/commands/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'Idempotency-Key': newId(), cookie },
          body: JSON.stringify(input),
        })
      ).status

    await failing(async () => {
      const thabo = await live.connect(as('thabo'))
      expect(await thabo.post(threadId, text, newId())).toMatchObject({ ok: false, refusal: { code: 'internal' } })
      expect(await call('threads.post', { threadId, text, lang: 'fr' })).toBe(500)
      expect(await call('threads.edit-message', { messageId, version: 1, text, lang: 'fr' })).toBe(500)
    })
    await Promise.all([live.close(), api.close()])

    // A call that Prisma does not understand, and a value that PostgreSQL cannot read.
    await db.prisma.message.update({ where: { id: messageId }, data: { text, nothing: text } as object }).catch((err) => log.error({ err }, 'a call failed'))
    await db.sql('unreadable', 'SELECT $1::uuid', [text]).catch((err) => log.error({ err }, 'a value was not read'))

    const said = lines.join('\n')
    expect(said.match(/a frame failed|an API request failed/g)).toHaveLength(3)
    expect(said.match(/fault_under_test/g)?.length).toBeGreaterThanOrEqual(3)
    expect(said).toContain('reference-1')
    expect(said).toMatch(/Unknown argument/)
    expect(said).toMatch(/invalid input syntax for type uuid/)
    expect(said).not.toContain('secret-de-salon')
    expect(found(tracesOf({ thabo: as('thabo'), essi: as('essi') }), said)).toEqual({})
  })
})
