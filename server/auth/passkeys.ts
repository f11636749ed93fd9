import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import { v7 as newId } from 'uuid'
import { isProven } from '#app/domain/members/step-up.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { isStorable } from '#app/domain/storable.ts'
import type { Database } from '#server/db/client.ts'
import { type Clock, shifted } from '#server/db/clock.ts'
import type { SignedIn } from './actor.ts'
import type { Ceremonies, ChallengeUse } from './ceremonies.ts'
import type { Letters } from './letters.ts'
import { readAssertion, readAttestation } from './passkey-answer.ts'
import type { PasskeySite } from './passkey-site.ts'
import type { RecoveryCodes } from './recovery-codes.ts'
import { hasSecondFactor } from './second-factor.ts'

type Ports = {
  readonly db: Database
  readonly clock: Clock
  readonly ceremonies: Ceremonies
  readonly letters: Letters
  readonly recoveryCodes: RecoveryCodes
  readonly issuer: () => string
}

/** Instants are ISO 8601. */
export type PasskeyView = { readonly id: string; readonly name: string; readonly addedAt: string; readonly lastUsedAt: string | null }

/**
 * Passkeys (WebAuthn). The authenticator asks its holder for a finger, a face or a PIN, so that one is two factors in
 * itself. Adding and removing one refuse `step_up_needed` without a fresh proof.
 */
export function createPasskeys({ db: { prisma, sql }, clock, letters, ceremonies, recoveryCodes, issuer }: Ports) {
  const now = () => shifted(clock, new Date())

  /** A letter after every change: whoever did not make it has to know. */
  const tell = (personId: string) => letters.write([{ kind: 'second_factor_changed', subjectId: newId(), personId }])

  /** The credential, counted up: a counter that does not grow is a copy's, and refused. */
  async function countUp(id: string, newCounter: number): Promise<boolean> {
    const counted = await sql<{ id: string }>(
      'count-passkey',
      `UPDATE "Passkey" SET counter = $2, "lastUsedAt" = now() WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0)) RETURNING id`,
      [id, newCounter],
    )
    return counted.length === 1
  }

  return {
    async list(personId: string): Promise<readonly PasskeyView[]> {
      const rows = await prisma.passkey.findMany({ where: { personId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
      return rows.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, addedAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null }))
    },
    /** What `startRegistration` takes. */
    async offerAdding({ session, person }: SignedIn, site: PasskeySite) {
      if (!isProven(session, now())) return refuse('step_up_needed')
      const known = await prisma.passkey.findMany({ where: { personId: person.id }, select: { id: true } })
      const options = await generateRegistrationOptions({
        rpName: issuer(),
        rpID: site.rpId,
        userName: person.email,
        userDisplayName: person.name,
        userID: new TextEncoder().encode(person.id),
        attestationType: 'none',
        excludeCredentials: known,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
      await ceremonies.openChallenge(options.challenge, 'passkey_add', person.id)
      return ok(options)
    },
    /** What `startAuthentication` takes: any passkey for a sign-in, the person's own for a proof. */
    async offerProof(personId: string | null, site: PasskeySite) {
      const own = personId ? await prisma.passkey.findMany({ where: { personId }, select: { id: true, transports: true } }) : []
      const options = await generateAuthenticationOptions({ rpID: site.rpId, allowCredentials: own, userVerification: 'required' })
      await ceremonies.openChallenge(options.challenge, personId ? 'passkey_proof' : 'passkey_sign_in', personId)
      return options
    },
    /** Keeps a new passkey under a name. The value is recovery codes when it is the first second factor, shown this once. */
    async add(
      { session, person }: SignedIn,
      given: { readonly name: string; readonly answer: string },
      site: PasskeySite,
    ): Promise<Result<readonly string[] | null>> {
      if (!isProven(session, now())) return refuse('step_up_needed')
      const name = given.name.trim()
      if (name === '' || name.length > 60 || !isStorable(name)) return refuse('invalid_input', { faults: [{ path: 'name', code: 'passkey_name' }] })
      const response = readAttestation(given.answer)
      const verified =
        response &&
        (await verifyRegistrationResponse({
          response,
          expectedChallenge: (challenge) => ceremonies.spendChallenge(challenge, 'passkey_add', person.id),
          expectedOrigin: site.origin,
          expectedRPID: site.rpId,
          requireUserVerification: true,
        }).catch(nothing))
      if (!verified?.verified) return refuse('passkey_failed')
      const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential
      const first = !(await hasSecondFactor({ sql }, person.id))
      const added = await prisma.passkey.createMany({ data: [{ id, personId: person.id, name, publicKey, counter, transports }], skipDuplicates: true })
      if (added.count === 0) return refuse('passkey_failed')
      await tell(person.id)
      return ok(first ? await recoveryCodes.issue(person.id) : null)
    },
    /** Whose passkey answered the challenge; null when it does not hold. With `personId`, that person's alone. */
    async verify(json: string, personId: string | null, site: PasskeySite): Promise<string | null> {
      const response = readAssertion(json)
      const passkey = response && (await prisma.passkey.findUnique({ where: { id: response.id, person: { status: 'active' } } }))
      if (!response || !passkey || (personId && passkey.personId !== personId)) return null
      const handle = response.response.userHandle
      if (handle && Buffer.from(handle, 'base64url').toString() !== passkey.personId) return null
      const use: ChallengeUse = personId ? 'passkey_proof' : 'passkey_sign_in'
      const { id, publicKey, counter, transports } = passkey
      const verified = await verifyAuthenticationResponse({
        response,
        expectedChallenge: (challenge) => ceremonies.spendChallenge(challenge, use, personId),
        expectedOrigin: site.origin,
        expectedRPID: site.rpId,
        requireUserVerification: true,
        credential: { id, publicKey: new Uint8Array(publicKey), counter: Number(counter), transports },
      }).catch(nothing)
      if (!verified?.verified || !(await countUp(id, verified.authenticationInfo.newCounter))) return null
      return passkey.personId
    },
    /** One of one's own; another's is `not_found`. Recovery codes go with the last second factor. */
    async remove({ session, person }: SignedIn, id: string): Promise<Result<null>> {
      if (!isProven(session, now())) return refuse('step_up_needed')
      const { count } = isStorable(id) ? await prisma.passkey.deleteMany({ where: { id, personId: person.id } }) : { count: 0 }
      if (count === 0) return refuse('not_found')
      if (!(await hasSecondFactor({ sql }, person.id))) await recoveryCodes.drop(person.id)
      await tell(person.id)
      return ok(null)
    },
  }
}

export type Passkeys = ReturnType<typeof createPasskeys>

/** The library throws at every answer that does not hold. */
function nothing(): null {
  return null
}
