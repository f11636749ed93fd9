import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { type Doors, openDoors, serve } from '#server/test/doors.ts'
import { openHarness } from '#server/test/harness.ts'
import { createApi } from './api.ts'
import { requireSameOrigin } from './same-origin.ts'

type Sent = { readonly method?: string; readonly body?: BodyInit; readonly headers?: { readonly [name: string]: string }; readonly cookie?: string | null }

describe('the HTTP API', async () => {
  const harness = await openHarness()
  const { db } = harness
  let doors: Doors
  let cast: Awaited<ReturnType<typeof castMembers>>
  let site: Awaited<ReturnType<typeof serve>>
  let cookie: string

  beforeEach(async () => {
    cast = await castMembers(db)
    doors = await openDoors(harness)
    cookie = await doors.signedIn(cast.as('koffi').personId)
    site = await open()
  })
  afterEach(() => site.close())

  function open(rates?: { commands: number; queries: number; visitors: number }) {
    return serve((app) => {
      app.use((_req, res, next) => {
        res.locals.reference = 'reference-1'
        next()
      })
      app.use(requireSameOrigin(doors.env.http))
      app.use('/api', createApi({ ...doors, ...(rates ? { rates } : {}) }))
    })
  }

  /** As a page of this site would send it, unless `headers` say otherwise. */
  async function send(path: string, { method = 'POST', body, headers = {}, cookie: sent = cookie }: Sent = {}) {
    const response = await fetch(`${site.url}/api${path}`, {
      method,
      headers: {
        origin: site.url,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(sent ? { cookie: sent } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: JSON.parse(text) }
  }

  const person = () => JSON.stringify({ name: 'Ama Lawson', email: `${newId()}@test.example`, locale: 'fr', bodyId: cast.bodies.GGPS, role: 'forum_staff' })

  it('runs a command and answers its value', async () => {
    const { status, json } = await send('/commands/members.invite', { body: person() })

    expect([status, json]).toEqual([200, { ok: true, value: { invitationId: expect.stringMatching(/^[0-9a-f-]{36}$/) } }])
  })

  it('answers a query asked in the address and in the body alike', async () => {
    const asked = await send(`/queries/members.forum?input=${encodeURIComponent('{"code":"GGPS"}')}`, { method: 'GET' })
    const posted = await send('/queries/members.forum', { body: '{"code":"GGPS"}' })

    expect(asked.json.value.code).toBe('GGPS')
    expect(posted.json).toEqual(asked.json)
  })

  it('gives the first result again under the same key, and refuses another input under it', async () => {
    const headers = { 'idempotency-key': newId() }
    const body = person()
    const first = await send('/commands/members.invite', { body, headers })
    const again = await send('/commands/members.invite', { body, headers })
    const other = await send('/commands/members.invite', { body: person(), headers })

    expect(again.json).toEqual(first.json)
    expect([other.status, other.json.refusal.code]).toEqual([409, 'command_id_reused'])
  })

  it("says a refusal in the reader's language, with the faults of the fields", async () => {
    const english = await send('/commands/members.invite', { body: '{}', cookie: await doors.signedIn(cast.as('helen').personId) })
    const french = await send('/commands/members.invite', { body: '{}' })

    expect(english.status).toBe(400)
    expect(english.json.refusal).toMatchObject({ code: 'invalid_input', message: expect.stringContaining('field') })
    expect(french.json.refusal.message).toContain('champ')
    expect(french.json.refusal.params.faults).toContainEqual({ path: 'name', code: 'required' })
  })

  it('needs a session', async () => {
    const { status, json } = await send('/commands/members.invite', { body: person(), cookie: null, headers: { 'accept-language': 'en' } })

    expect([status, json.refusal.code]).toEqual([401, 'unauthenticated'])
    expect(json.refusal.message).toContain('signed in')
  })

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['nowhere', { origin: 'null' }],
  ])('runs nothing that comes from %s, signed in or not', async (_case, headers) => {
    const { status, json } = await send('/commands/members.invite', { body: person(), headers })

    expect([status, json.refusal.code]).toEqual([403, 'foreign_origin'])
    expect(json.refusal.message).toContain('autre site')
  })

  it('needs to be told the mandate of someone who has several', async () => {
    const { personId, mandateId } = cast.as('koffi')
    await db.prisma.mandate.create({ data: { id: newId(), personId, bodyId: cast.bodies.SAMA ?? '', role: 'forum_staff', startsAt: new Date('2020-01-01') } })

    expect((await send('/queries/members.me', { method: 'GET' })).json.refusal.code).toBe('mandate_not_named')
    const named = await send('/queries/members.me', { method: 'GET', headers: { 'kente-as': mandateId } })
    expect(named.json.value.mandates.find((mandate: { acting: boolean }) => mandate.acting).mandateId).toBe(mandateId)
  })

  it("refuses another person's mandate, and one that has ended", async () => {
    const forged = await send('/commands/members.invite', { body: person(), headers: { 'kente-as': cast.as('yawa').mandateId } })
    expect([forged.status, forged.json.refusal.code]).toEqual([422, 'mandate_not_live'])

    await db.prisma.mandate.update({ where: { id: cast.as('koffi').mandateId }, data: { endsAt: new Date() } })
    expect((await send('/commands/members.invite', { body: person() })).status).toBe(401)
  })

  it('never runs what belongs inside the server', async () => {
    const { status } = await send('/commands/members.set-up', { body: '{}' })

    expect(status).toBe(404)
    expect(Object.keys((await send('/openapi.json', { method: 'GET' })).json.paths)).not.toContain('/commands/members.set-up')
  })

  it('limits how much one person asks, and says when to come back', async () => {
    const strict = await open({ commands: 1, queries: 1, visitors: 1 })
    const ask = () => fetch(`${strict.url}/api/queries/members.me`, { headers: { cookie } })
    await ask()

    const response = await ask()

    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await response.json()).refusal.code).toBe('too_many_requests')
    await strict.close()
  })

  it('tells of a bug by its reference alone, which the log has with the cause', async () => {
    const ask = () => Promise.reject(new Error('secret cause at /server/queries'))
    const broken = await serve((app) => {
      app.use((_req, res, next) => {
        res.locals.reference = 'reference-2'
        next()
      })
      app.use('/api', createApi({ ...doors, ask }))
    })

    const response = await fetch(`${broken.url}/api/queries/members.me`, { headers: { cookie } })
    const text = await response.text()

    expect(response.status).toBe(500)
    expect(JSON.parse(text).refusal).toMatchObject({ code: 'internal', params: { reference: 'reference-2' } })
    expect(text).not.toMatch(/secret|server\//)
    expect(doors.logged).toContainEqual(expect.objectContaining({ reference: 'reference-2' }))
    await broken.close()
  })

  it('describes every open command and query', async () => {
    const { json } = await send('/openapi.json', { method: 'GET', cookie: null })

    expect(json.openapi).toBe('3.1.0')
    expect(json.paths['/commands/members.invite'].post.requestBody.content['application/json'].schema).toMatchObject({
      type: 'object',
      required: ['name', 'email', 'locale', 'bodyId', 'role'],
    })
    expect(Object.keys(json.paths['/queries/members.forum'])).toEqual(['get', 'post'])
  })

  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const malformed: readonly (readonly [string, string, Sent, number, string])[] = [
    ['an unknown command', '/commands/members.rule-the-world', { body: '{}' }, 404, 'not_found'],
    ['a name out of the prototype', '/commands/constructor', { body: '{}' }, 404, 'not_found'],
    ['a name out of the prototype, as a query', '/queries/__proto__', { body: '{}' }, 404, 'not_found'],
    ['a name that is not well encoded', '/commands/%E0%A4%A', { body: '{}' }, 400, 'malformed_body'],
    ['a command that is only asked for', '/commands/members.invite', { method: 'GET' }, 404, 'not_found'],
    ['an unknown path', '/nothing/here', { body: '{}' }, 404, 'not_found'],
    ['half an object', '/commands/members.invite', { body: '{"name":' }, 400, 'malformed_body'],
    ['an array', '/commands/members.invite', { body: '[1,2]' }, 400, 'invalid_input'],
    ['a bare null', '/commands/members.invite', { body: 'null' }, 400, 'invalid_input'],
    ['a bare text', '/commands/members.invite', { body: '"text"' }, 400, 'invalid_input'],
    ['no body', '/commands/members.invite', {}, 400, 'invalid_input'],
    ['a body nested without end', '/commands/members.invite', { body: deep }, 400, 'malformed_body'],
    ['a text with NUL', '/commands/members.invite', { body: '{"name":"a\\u0000b","email":"a@b.example","locale":"fr"}' }, 400, 'malformed_body'],
    ['half a surrogate pair', '/commands/members.invite', { body: '{"name":"ab\\ud800","email":"a@b.example","locale":"fr"}' }, 400, 'malformed_body'],
    ['a polluting key', '/commands/members.invite', { body: '{"__proto__":{"name":"x"}}' }, 400, 'invalid_input'],
    ['a body beyond a megabyte', '/commands/members.invite', { body: `{"name":"${'x'.repeat(1_100_000)}"}` }, 413, 'too_large'],
    ['a form', '/commands/members.invite', { body: 'name=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, 'not_json'],
    ['plain text', '/commands/members.invite', { body: '{}', headers: { 'content-type': 'text/plain' } }, 415, 'not_json'],
    ['an unknown charset', '/commands/members.invite', { body: '{}', headers: { 'content-type': 'application/json; charset=klingon' } }, 415, 'not_json'],
    ['an unknown encoding', '/commands/members.invite', { body: '{}', headers: { 'content-encoding': 'br2' } }, 415, 'not_json'],
    ['what is not gzip though it says so', '/commands/members.invite', { body: '{}', headers: { 'content-encoding': 'gzip' } }, 400, 'malformed_body'],
    ['a key that is no UUID', '/commands/members.invite', { body: '{}', headers: { 'idempotency-key': '1' } }, 400, 'invalid_input'],
    ['a mandate that is no UUID', '/commands/members.invite', { body: '{}', headers: { 'kente-as': "' OR 1=1" } }, 400, 'invalid_input'],
    ['an id that is no UUID', '/commands/members.end-mandate', { body: '{"mandateId":"1"}' }, 400, 'invalid_input'],
    ['an id that nothing has', '/commands/members.end-mandate', { body: JSON.stringify({ mandateId: newId() }) }, 404, 'not_found'],
    ['a malformed input in the address', '/queries/members.forum?input={', { method: 'GET' }, 400, 'malformed_body'],
    ['an input given twice as an object', '/queries/members.forum?input[code]=GGPS', { method: 'GET' }, 400, 'invalid_input'],
    ['a code that nothing has', '/queries/members.forum', { body: '{"code":"NONE"}' }, 404, 'not_found'],
  ]

  it.each(malformed)('answers %s with the right status', async (_case, path, sent, status, code) => {
    const answer = await send(path, sent)

    expect([answer.status, answer.json.refusal.code]).toEqual([status, code])
    expect(answer.json.refusal.message).toEqual(expect.stringMatching(/\S/))
    expect(answer.text).not.toMatch(/\bat .*\.ts|node_modules|prisma/i)
  })
})
