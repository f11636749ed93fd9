import type { BrowserContext, Cookie } from '@playwright/test'
import { expect } from '@playwright/test'
import { demoPassword } from './start-kente.ts'

/** One session a person and server is enough: the door counts attempts. */
const sessions = new Map<string, Cookie[]>()

/** Signs a demo person in through the form's own address and chooses the language of the pages. */
export async function signIn(context: BrowserContext, person: string, locale: 'fr' | 'en'): Promise<void> {
  const { request } = context
  const origin = new URL((await request.get('/healthz')).url()).origin
  const key = `${origin} ${person}`
  const known = sessions.get(key)
  if (known) await context.addCookies(known)
  else {
    const answer = await request.post('/login', {
      form: { email: `${person}@demo.example`, password: demoPassword, remember: 'on' },
      headers: { origin },
      maxRedirects: 0,
    })
    expect(answer.status(), `${person} signs in`).toBe(303)
    sessions.set(key, await context.cookies())
  }
  const chosen = await request.post('/language', { form: { locale }, headers: { origin }, maxRedirects: 0 })
  expect(chosen.status(), `${person} reads ${locale}`).toBe(303)
}
