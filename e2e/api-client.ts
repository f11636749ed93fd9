import { randomUUID } from 'node:crypto'
import { demoPassword } from './start-kente.ts'

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly code: string; readonly message: string } }

export type ApiClient = {
  readonly cookie: string
  /** The mandate of this person; the first when there are several. */
  readonly mandateId: string
  readonly query: <T>(name: string, input?: object) => Promise<T>
  /** Throws on a refusal. */
  readonly command: <T>(name: string, input: object) => Promise<T>
  readonly tryCommand: <T>(name: string, input: object, commandId?: string) => Promise<Answer<T>>
}

/** A demo person as a program: signs in through the form, then speaks the HTTP door. */
export async function openApi(url: string, person: string): Promise<ApiClient> {
  const cookie = await signInByForm(url, person)
  const headers = { cookie, origin: url, 'content-type': 'application/json' }
  const { mandates } = await ask<{ mandates: { mandateId: string }[] }>('members.me', {})
  const [{ mandateId } = { mandateId: '' }] = mandates
  const acting = { ...headers, 'kente-as': mandateId }

  async function ask<T>(name: string, input: object): Promise<T> {
    const answer: Answer<T> = await (await fetch(`${url}/api/queries/${name}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers })).json()
    if (!answer.ok) throw new Error(`${name}: ${answer.refusal.code}`)
    return answer.value
  }

  async function tryCommand<T>(name: string, input: object, commandId: string = randomUUID()): Promise<Answer<T>> {
    const body = JSON.stringify(input)
    return (await fetch(`${url}/api/commands/${name}`, { method: 'POST', headers: { ...acting, 'idempotency-key': commandId }, body })).json()
  }

  return {
    cookie,
    mandateId,
    query: (name, input = {}) => ask(name, input),
    tryCommand,
    command: async <T>(name: string, input: object) => {
      const answer = await tryCommand<T>(name, input)
      if (!answer.ok) throw new Error(`${name}: ${answer.refusal.code}: ${answer.refusal.message}`)
      return answer.value
    },
  }
}

async function signInByForm(url: string, person: string): Promise<string> {
  const body = new URLSearchParams({ email: `${person}@demo.example`, password: demoPassword })
  const answer = await fetch(`${url}/login`, { method: 'POST', body, headers: { origin: url }, redirect: 'manual' })
  if (answer.status !== 303) throw new Error(`${person} could not sign in: ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}
