import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { beforeEach, describe, expect, it } from 'vitest'
import { action as acting } from '#app/routes/acting/route.tsx'
import { action as language } from '#app/routes/language/route.tsx'
import { headers, action as login, loader as loginPage } from '#app/routes/login/route.tsx'
import { action as logout } from '#app/routes/logout/route.tsx'
import { action as endSession } from '#app/routes/me_.sessions/route.tsx'
import { action as forgotten } from '#app/routes/password._index/route.tsx'
import { castMembers } from '#server/test/builders.ts'
import { cookieHeader, type Doors, givePassword, openDoors, password } from '#server/test/doors.ts'
import { openHarness } from '#server/test/harness.ts'
import { createLoadContext } from './load-context.ts'

type Handler = (args: never) => unknown

describe('the pages of identity', async () => {
  const harness = await openHarness()
  const { db } = harness
  let doors: Doors
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
    await givePassword(harness, cast.as('essi').personId)
    doors = await openDoors(harness)
  })

  /** Runs a route's loader or action as the server would; what it throws or returns, as a Response or data. */
  async function visit(handler: Handler, path: string, { cookie, form }: { cookie?: string; form?: { [name: string]: string } } = {}) {
    const headers = { host: 'kente.example', ...(cookie ? { cookie } : {}) }
    const context = await createLoadContext(doors as never)({ headers, path, ip: '203.0.113.7' } as ExpressRequest, { locals: {} } as ExpressResponse)
    const body = form ? { method: 'POST', body: new URLSearchParams(form) } : {}
    const request = new Request(`http://kente.example${path}`, { headers, ...body })
    try {
      return await handler({ request, context, params: {} } as never)
    } catch (thrown) {
      return thrown
    }
  }

  const signIn = (path = '/login', form: { [name: string]: string } = {}) => visit(login, path, { form: { email: 'essi@test.example', password, ...form } })

  function asResponse(answer: unknown): Response {
    if (!(answer instanceof Response)) throw new Error(`no response: ${JSON.stringify(answer)}`)
    return answer
  }

  it('send on to where the visitor wanted to go, with the session', async () => {
    const response = asResponse(await signIn('/login?next=%2Fprojects%3Fstate%3Dactive'))

    expect([response.status, response.headers.get('location')]).toEqual([303, '/projects?state=active'])
    expect(await doors.identify(cookieHeader(response.headers.getSetCookie()))).not.toBeNull()
  })

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/%09/evil.example', 'javascript:alert(1)'])('never send on to %s', async (next) => {
    const path = `/login?next=${encodeURIComponent(next)}`
    const signedIn = await doors.signedIn(cast.as('essi').personId)

    for (const answer of [await signIn(path), await visit(loginPage, path, { cookie: signedIn })]) {
      const location = asResponse(answer).headers.get('location') ?? ''
      expect(new URL(location, 'http://kente.example').origin).toBe('http://kente.example')
    }
  })

  it('answer a wrong password and an unknown account with the same page', async () => {
    const wrong = await signIn('/login', { password: 'non' })
    const unknown = await signIn('/login', { email: 'nobody@test.example' })

    expect(wrong).toMatchObject({ init: { status: 422 }, data: { refusal: { code: 'sign_in_failed' } } })
    expect(JSON.stringify(unknown).replace('nobody@', 'essi@')).toBe(JSON.stringify(wrong))
  })

  it('say in a header how long to wait after too many attempts', async () => {
    for (let attempt = 0; attempt < 10; attempt++) await signIn('/login', { password: 'non' })

    const { init, data } = (await signIn('/login', { password: 'non' })) as { init: { status: number; headers: Headers }; data: object }
    const actionHeaders = new Headers(init.headers)

    expect([init.status, data]).toEqual([429, expect.objectContaining({ refusal: expect.objectContaining({ code: 'sign_in_throttled' }) })])
    expect(actionHeaders.get('retry-after')).toMatch(/^[1-9][0-9]*$/)
    expect(headers({ actionHeaders } as never)).toBe(actionHeaders)
  })

  it('say in the header how long to wait, for sign-in and for a link', async () => {
    for (let n = 0; n < 10; n++) await signIn('/login', { password: 'non' })
    const ask = () => visit(forgotten, '/password', { form: { email: 'nobody@test.example' } })
    for (let n = 0; n < 3; n++) expect(asResponse(await ask()).headers.get('location')).toBe('/password?asked')

    for (const answer of [await signIn(), await ask()]) {
      const { init } = answer as { init: { status: number; headers: HeadersInit } }
      expect([init.status, new Headers(init.headers).get('retry-after')]).toEqual([429, '900'])
    }
  })

  it('remember the device only when its box was ticked', async () => {
    const cookies = async (form: { [name: string]: string }) => asResponse(await signIn('/login', form)).headers.getSetCookie()
    const names = (headers: readonly string[]) => headers.map((cookie) => cookie.split('=')[0])

    expect(names(await cookies({}))).toEqual(['kente_session'])
    expect(names(await cookies({ remember: 'on' }))).toEqual(['kente_session', 'kente_device'])
  })

  it('never show the password again', async () => {
    expect(JSON.stringify(await signIn('/login', { password: 'mon secret' }))).not.toContain('mon secret')
  })

  it('let nobody enter as another outside the demonstration', async () => {
    await db.prisma.alliance.update({ where: { id: 1 }, data: { demo: false } })

    expect(await visit(login, '/login', { form: { enterAs: 'essi@test.example' } })).toMatchObject({ init: { status: 404 } })
    expect(await db.prisma.session.count()).toBe(0)
  })

  it('sign out at once, wiping what the browser kept', async () => {
    const cookie = await doors.signedIn(cast.as('essi').personId)

    const response = asResponse(await visit(logout, '/logout', { cookie, form: {} }))

    expect([response.status, response.headers.get('location'), response.headers.get('clear-site-data')]).toEqual([303, '/login', '"storage"'])
    expect(await doors.identify(cookie)).toBeNull()
  })

  it('take no mandate that is not one’s own', async () => {
    const cookie = await doors.signedIn(cast.as('essi').personId)
    const { mandateId } = cast.as('mamadou')

    expect(await visit(acting, '/acting', { cookie, form: { mandate: mandateId } })).toMatchObject({ data: { refusal: { code: 'mandate_not_live' } } })
    const own = asResponse(await visit(acting, '/acting', { cookie, form: { mandate: cast.as('essi').mandateId, next: '//evil.example' } }))
    expect([own.headers.get('location'), own.headers.get('set-cookie')]).toEqual(['/', expect.stringContaining(`kente_as=${cast.as('essi').mandateId}`)])
  })

  it('do not end another person’s session', async () => {
    const kodjo = await doors.signedIn(cast.as('kodjo').personId)
    const theirs = await doors.identify(kodjo)
    const cookie = await doors.signedIn(cast.as('essi').personId)

    expect(asResponse(await visit(endSession, '/me/sessions', { cookie, form: { end: theirs?.session.id ?? '' } })).status).toBe(404)
    expect(await doors.identify(kodjo)).not.toBeNull()
  })

  it('keep the language with the person, and in the browser of a visitor', async () => {
    const cookie = await doors.signedIn(cast.as('essi').personId)
    await visit(language, '/language', { cookie, form: { locale: 'en', next: '/forums' } })
    const visitor = asResponse(await visit(language, '/language', { form: { locale: 'en' } }))

    expect((await doors.identify(cookie))?.person.locale).toBe('en')
    expect(visitor.headers.get('set-cookie')).toMatch(/^kente_locale=en;/)
    expect(asResponse(await visit(language, '/language', { cookie, form: { locale: 'klingon' } })).status).toBe(400)
  })
})
