import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { action as provePage } from '#app/routes/me_.prove/route.tsx'
import { action as receive } from '#app/routes/pool.receipts.$id.approve/route.tsx'
import { castMembers } from '#server/test/builders.ts'
import { cookieHeader, type Doors, givePassword, openDoors, password, serve } from '#server/test/doors.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { beginStep, codeOf, setUpCodes } from '#server/test/second-factors.ts'
import { createApi } from './api.ts'
import { createLoadContext } from './load-context.ts'

type Handler = (args: never) => unknown
type Form = { readonly [name: string]: string }

describe('step-up', async () => {
  const harness = await openHarness()
  const { db, clock, execute } = harness
  let doors: Doors
  let cast: Awaited<ReturnType<typeof castMembers>>
  let koffiId: string
  let cookie: string
  let receiptId: string

  beforeEach(async () => {
    beginStep(harness)
    cast = await castMembers(db)
    koffiId = cast.as('koffi').personId
    await givePassword(harness, koffiId)
    doors = await openDoors(harness)
    cookie = await doors.signedIn(koffiId)
    const { contributionId } = accepted(await execute('pool.pledge', cast.as('ingrid'), { amount: '500000', currency: 'EUR' }))
    accepted(await execute('pool.commit', cast.as('ingrid'), { contributionId, amount: '500000', documentRef: 'MoU 1' }))
    const money = { contributionId, amount: '500000', receivedOn: '2026-01-15', bankRef: 'B-1' }
    ;({ receiptId } = accepted(await execute('pool.receive', cast.as('yawa'), money)))
  })

  const minutesLater = (minutes: number) => {
    clock.offset += minutes * 60_000
  }

  /** Posts a form to a page's action as the server would; the answer, and the cookies that went with it. */
  async function post(handler: Handler, path: string, form: Form, sent = cookie) {
    const cookies: string[] = []
    const headers = { host: 'localhost:3000', cookie: sent }
    const response = { locals: {}, append: (_name: string, value: string) => cookies.push(value) }
    const context = await createLoadContext(doors as never)({ headers, path, ip: '203.0.113.7' } as ExpressRequest, response as never as ExpressResponse)
    const request = new Request(`http://localhost:3000${path}`, { headers, method: 'POST', body: new URLSearchParams(form) })
    try {
      return { answer: await handler({ request, context, params: { id: receiptId } } as never), cookies }
    } catch (thrown) {
      return { answer: thrown, cookies }
    }
  }

  const approve = (form: Form = {}, sent?: string) => post(receive, `/pool/receipts/${receiptId}/approve`, { note: 'kept', ...form }, sent)
  const codeIn = (answer: unknown) => (answer as { data?: { refusal?: { code: string } } }).data?.refusal?.code
  const isApproved = async () => (await db.prisma.receipt.findUniqueOrThrow({ where: { id: receiptId } })).state === 'approved'

  it('asks for nothing nine minutes after the sign-in', async () => {
    minutesLater(9)

    expect((await approve()).answer).toMatchObject({ status: 303 })
    expect(await isApproved()).toBe(true)
  })

  it('asks after eleven, keeps what was typed, and never shows a proof again', async () => {
    minutesLater(11)

    const { answer, cookies } = await approve()
    const wrong = await approve({ 'proof.password': 'mon secret' })

    expect(answer).toMatchObject({
      init: { status: 403 },
      data: { refusal: { code: 'step_up_needed', params: { code: false, passkey: false, press: false } }, typed: { note: 'kept' } },
    })
    expect(codeIn(wrong.answer)).toBe('proof_failed')
    expect(JSON.stringify(wrong)).not.toContain('mon secret')
    expect([cookies, wrong.cookies]).toEqual([[], []])
    expect(await isApproved()).toBe(false)
  })

  it('proves and acts in one go, under a new session id; the old cookie is dead', async () => {
    minutesLater(11)
    const before = await doors.identify(cookie)

    const { answer, cookies } = await approve({ 'proof.password': password })

    expect(answer).toMatchObject({ status: 303 })
    expect(await isApproved()).toBe(true)
    expect(await doors.identify(cookie)).toBeNull()
    const after = await doors.identify(cookieHeader(cookies))
    expect(after?.person.id).toBe(koffiId)
    expect(doors.renewed).toEqual([[before?.session.id, after?.session.id]])
    expect(after?.session.absoluteEndsAt.getTime()).toBeLessThanOrEqual(before?.session.absoluteEndsAt.getTime() ?? 0)
    minutesLater(9)
    expect(codeIn((await approve({}, cookieHeader(cookies))).answer)).not.toBe('step_up_needed')
  })

  it('asks whoever has a second factor for its code too', async () => {
    const { secret } = await setUpCodes(doors, koffiId)
    minutesLater(11)

    expect((await approve()).answer).toMatchObject({ data: { refusal: { params: { code: true } } } })
    expect(codeIn((await approve({ 'proof.password': password })).answer)).toBe('proof_failed')
    expect(codeIn((await approve({ 'proof.password': 'non', 'proof.code': codeOf(doors, secret) })).answer)).toBe('proof_failed')
    expect((await approve({ 'proof.password': password, 'proof.code': codeOf(doors, secret) })).answer).toMatchObject({ status: 303 })
  })

  it('throttles wrong proofs like sign-ins', async () => {
    minutesLater(11)
    const codes: (string | undefined)[] = []
    for (let tries = 0; tries < 11; tries++) codes.push(codeIn((await approve({ 'proof.password': 'non' })).answer))

    expect(codes.slice(9)).toEqual(['proof_failed', 'sign_in_throttled'])
    expect(codeIn((await approve({ 'proof.password': password })).answer)).toBe('sign_in_throttled')
  })

  it('takes one press in the demonstration on this machine, and nowhere else', async () => {
    minutesLater(11)
    expect(codeIn((await approve({ 'proof.press': 'on' })).answer)).toBe('proof_failed')
    await db.prisma.person.update({ where: { id: koffiId }, data: { email: 'koffi@demo.example' } })
    const abroad = doors
    doors = await openDoors(harness, { env: { PUBLIC_URL: 'https://kente.example' } })
    expect(codeIn((await approve({ 'proof.press': 'on' })).answer)).toBe('proof_failed')
    doors = abroad

    expect((await approve({ 'proof.press': 'on' })).answer).toMatchObject({ status: 303 })
  })

  it('opens a mandate given since the session began, and goes back to the page', async () => {
    const { bodies } = cast
    clock.offset = 0
    await execute('members.give-mandate', cast.as('helen'), { personId: koffiId, bodyId: bodies.GGPS, role: 'forum_staff' })
    expect(await doors.identify(cookie)).toMatchObject({ actors: [{ role: 'coordinator' }], gained: [{ code: 'GGPS' }] })
    expect(codeIn((await post(provePage, '/me/prove', {})).answer)).toBe('proof_failed')

    const { answer, cookies } = await post(provePage, '/me/prove?next=%2Fprojects', { 'proof.password': password })

    expect((answer as Response).headers.get('location')).toBe('/projects')
    expect((await doors.identify(cookieHeader(cookies)))?.actors.map(({ body }) => body.code)).toEqual(['GGPS', 'SECRETARIAT'])
  })

  describe('for a program', () => {
    let site: Awaited<ReturnType<typeof serve>>
    beforeEach(async () => {
      site = await serve((app) => app.use('/api', createApi(doors)))
    })
    afterEach(() => site.close())

    async function send(path: string, body: object, sent = cookie) {
      const response = await fetch(`${site.url}/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: sent },
        body: JSON.stringify(body),
      })
      return { status: response.status, json: await response.json(), cookies: response.headers.getSetCookie() }
    }

    it('answers 403, takes a proof, and then the command', async () => {
      minutesLater(11)
      const asked = await send('/commands/pool.approve-receipt', { receiptId })
      const wrong = await send('/prove', { password: 'non' })
      const empty = await send('/prove', {})
      const proved = await send('/prove', { password })
      const done = await send('/commands/pool.approve-receipt', { receiptId }, cookieHeader(proved.cookies))

      expect([asked, wrong, empty].map(({ status, json }) => [status, json.refusal.code])).toEqual([
        [403, 'step_up_needed'],
        [422, 'proof_failed'],
        [400, 'invalid_input'],
      ])
      expect([proved.status, proved.json]).toEqual([200, { ok: true, value: null }])
      expect(done.status).toBe(200)
      expect((await send('/queries/members.me', {})).status).toBe(401)
    })
  })
})
