import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Database } from '#server/db/client.ts'
import type { Env } from '#server/env.ts'
import { cookieOf } from '#server/http/preferences.ts'
import { type BeginSession, type SignedInNow, secondStepCookie } from './begin-session.ts'
import type { Ceremonies } from './ceremonies.ts'
import { setCookie } from './cookies.ts'
import type { KnownDevices } from './known-devices.ts'
import { passkeySite } from './passkey-site.ts'
import type { Passkeys } from './passkeys.ts'
import type { SecondFactor } from './second-factor.ts'
import type { SignInThrottle } from './throttle.ts'
import type { Visit } from './visit.ts'

type Ports = {
  readonly db: Database
  readonly env: Env
  readonly ceremonies: Ceremonies
  readonly secondFactor: SecondFactor
  readonly passkeys: Passkeys
  readonly devices: KnownDevices
  readonly throttle: SignInThrottle
  readonly start: BeginSession['start']
}

export type Given = { readonly code: string; readonly passkey: string }

/**
 * The second step of a sign-in: a code, a recovery code or a passkey, within ten minutes and five tries. Refuses
 * `second_step_over`, `code_wrong`, `passkey_failed`, or `sign_in_throttled` with the minutes to wait.
 */
export function createSecondStep({ db, env, ceremonies, secondFactor, passkeys, devices, throttle, start }: Ports) {
  const tokenOf = ({ cookieHeader }: Visit) => cookieOf(cookieHeader, secondStepCookie) ?? ''

  async function waiting(visit: Visit) {
    const token = tokenOf(visit)
    const step = token ? await ceremonies.secondStep(token) : null
    const person = step && (await db.prisma.person.findUnique({ where: { id: step.personId, status: 'active' }, select: { email: true } }))
    return step && person ? { ...step, token, email: person.email } : null
  }

  async function holds(personId: string, { code, passkey }: Given, visit: Visit): Promise<boolean> {
    if (!passkey) return secondFactor.accept(personId, code)
    const site = passkeySite(env, visit.host)
    return site !== null && (await passkeys.verify(passkey, personId, site)) === personId
  }

  return {
    /** Who is asked, in this browser; null when nobody is. */
    async waiting(visit: Visit): Promise<{ readonly personId: string; readonly passkey: boolean } | null> {
      const step = await waiting(visit)
      if (!step) return null
      const passkey = passkeySite(env, visit.host) !== null && (await passkeys.list(step.personId)).length > 0
      return { personId: step.personId, passkey }
    },
    async complete(given: Given, visit: Visit): Promise<Result<SignedInNow>> {
      const step = await waiting(visit)
      if (!step || !(await ceremonies.countTry(step.token))) return refuse('second_step_over')
      const { personId, shared, token, email } = step
      const attempt = { email, personId, address: visit.address, knownDevice: await devices.recognise(email, visit.cookieHeader) }
      const wait = await throttle.count(attempt)
      if (wait > 0) return refuse('sign_in_throttled', { minutes: Math.ceil(wait / 60) })
      if (!(await holds(personId, given, visit))) return refuse(given.passkey ? 'passkey_failed' : 'code_wrong')
      await throttle.forgive(attempt)
      if (!(await ceremonies.endSecondStep(token))) return refuse('second_step_over')
      const begun = await start(personId, visit, shared)
      const spent = setCookie(secondStepCookie, '', { maxAge: 0, secure: env.http.https, httpOnly: true })
      return ok({ ...begun, cookies: [...begun.cookies, spent] })
    },
  }
}

export type SecondStep = ReturnType<typeof createSecondStep>
