import { v7 as newId } from 'uuid'
import { isProven } from '#app/domain/members/step-up.ts'
import { ok, type Refused, type Result, refuse } from '#app/domain/result.ts'
import type { Database } from '#server/db/client.ts'
import { type Clock, shifted } from '#server/db/clock.ts'
import type { SignedIn } from './actor.ts'
import type { Keys } from './keys.ts'
import type { Letters } from './letters.ts'
import { drawQr, type QrDrawing } from './qr.ts'
import type { RecoveryCodes } from './recovery-codes.ts'
import { keyUri, matchingStep, newSecret } from './totp.ts'

type Ports = {
  readonly db: Database
  readonly keys: Keys
  readonly clock: Clock
  readonly letters: Letters
  readonly recoveryCodes: RecoveryCodes
  /** The alliance's name, by which the authenticator lists the secret. */
  readonly issuer: () => string
}

/** Instants are ISO 8601. */
export type FactorView = {
  /** Since when codes of an authenticator are asked for; null without one. */
  readonly appSince: string | null
  readonly recoveryLeft: number
}

/** A secret that waits for its first code, as the page shows it. */
export type PendingFactor = { readonly secret: string; readonly qr: QrDrawing }

/**
 * Codes of an authenticator, RFC 6238: thirty seconds, one step of grace, none accepted twice. What changes them
 * refuses `step_up_needed` without a fresh proof.
 */
export function createSecondFactor({ db, keys, clock, letters, recoveryCodes, issuer }: Ports) {
  const { prisma, sql } = db
  const now = () => shifted(clock, new Date())
  const unproven = ({ session }: SignedIn): Refused | null => (isProven(session, now()) ? null : refuse('step_up_needed'))

  /** A letter after every change: whoever did not make it has to know. */
  const tell = (personId: string) => letters.write([{ kind: 'second_factor_changed', subjectId: newId(), personId }])

  async function acceptAppCode(personId: string, code: string): Promise<boolean> {
    const factor = await prisma.secondFactor.findUnique({ where: { personId } })
    const step = factor?.confirmedAt ? matchingStep(keys.unseal(factor.sealedSecret), code, now()) : null
    if (step === null) return false
    // One statement decides between two that bring the same code at once.
    const accepted = await sql<{ personId: string }>(
      'accept-code',
      `UPDATE "SecondFactor" SET "lastStep" = $2 WHERE "personId" = $1::uuid AND "confirmedAt" IS NOT NULL AND "lastStep" < $2 RETURNING "personId"`,
      [personId, step],
    )
    return accepted.length === 1
  }

  return {
    async view({ person }: SignedIn): Promise<FactorView> {
      const factor = await prisma.secondFactor.findUnique({ where: { personId: person.id }, select: { confirmedAt: true } })
      return { appSince: factor?.confirmedAt?.toISOString() ?? null, recoveryLeft: await recoveryCodes.left(person.id) }
    },
    /** Makes a secret, in force once a first code confirms it. Refuses `second_factor_exists`. */
    async start(signedIn: SignedIn): Promise<Result<null>> {
      const stopped = unproven(signedIn)
      if (stopped) return stopped
      const { id: personId } = signedIn.person
      const sealedSecret = keys.seal(newSecret())
      const started = await sql<{ personId: string }>(
        'start-second-factor',
        `INSERT INTO "SecondFactor" ("personId", "sealedSecret") VALUES ($1::uuid, $2)
         ON CONFLICT ("personId") DO UPDATE SET "sealedSecret" = excluded."sealedSecret", "lastStep" = 0
         WHERE "SecondFactor"."confirmedAt" IS NULL RETURNING "personId"`,
        [personId, sealedSecret],
      )
      return started.length === 1 ? ok(null) : refuse('second_factor_exists')
    },
    async pending({ person }: SignedIn): Promise<PendingFactor | null> {
      const factor = await prisma.secondFactor.findUnique({ where: { personId: person.id } })
      if (!factor || factor.confirmedAt) return null
      const secret = keys.unseal(factor.sealedSecret)
      return { secret: (secret.match(/.{4}/g) ?? []).join(' '), qr: drawQr(keyUri(secret, issuer(), person.email)) }
    },
    /** A first code puts the secret in force; the value is the recovery codes, shown this once. Refuses `code_wrong`. */
    async confirm(signedIn: SignedIn, typed: string): Promise<Result<readonly string[]>> {
      const stopped = unproven(signedIn)
      if (stopped) return stopped
      const { id: personId } = signedIn.person
      const factor = await prisma.secondFactor.findUnique({ where: { personId } })
      if (!factor || factor.confirmedAt) return refuse('not_found')
      const step = matchingStep(keys.unseal(factor.sealedSecret), bare(typed), now())
      if (step === null) return refuse('code_wrong')
      const { sealedSecret } = factor
      const { count } = await prisma.secondFactor.updateMany({
        where: { personId, sealedSecret, confirmedAt: null },
        data: { confirmedAt: now(), lastStep: step },
      })
      if (count === 0) return refuse('not_found')
      await tell(personId)
      return ok(await recoveryCodes.issue(personId))
    },
    /** No codes are asked for any more; recovery codes stay while a passkey does. */
    async turnOff(signedIn: SignedIn): Promise<Result<null>> {
      const stopped = unproven(signedIn)
      if (stopped) return stopped
      const { id: personId } = signedIn.person
      const { count } = await prisma.secondFactor.deleteMany({ where: { personId } })
      if (count === 0) return refuse('not_found')
      if ((await prisma.passkey.count({ where: { personId } })) === 0) await recoveryCodes.drop(personId)
      await tell(personId)
      return ok(null)
    },
    /** Ten other recovery codes; without a second factor there is nothing to recover: `not_found`. */
    async renewCodes(signedIn: SignedIn): Promise<Result<readonly string[]>> {
      const stopped = unproven(signedIn)
      if (stopped) return stopped
      const { id: personId } = signedIn.person
      if (!(await hasSecondFactor(db, personId))) return refuse('not_found')
      await tell(personId)
      return ok(await recoveryCodes.issue(personId))
    },
    /** Whether this is a code of the person's authenticator or one of their recovery codes; either is good once. */
    async accept(personId: string, typed: string): Promise<boolean> {
      const code = bare(typed)
      if (/^\d{6}$/.test(code)) return acceptAppCode(personId, code)
      return /^[a-z2-7]{16}$/.test(code) && recoveryCodes.spend(personId, code)
    },
  }
}

export type SecondFactor = ReturnType<typeof createSecondFactor>

/** Whether a password alone is not enough for this person: codes of an authenticator, or a passkey. */
export async function hasSecondFactor({ sql }: Pick<Database, 'sql'>, personId: string): Promise<boolean> {
  const [row] = await sql<{ found: boolean }>(
    'has-second-factor',
    `SELECT EXISTS (SELECT 1 FROM "SecondFactor" WHERE "personId" = $1::uuid AND "confirmedAt" IS NOT NULL)
         OR EXISTS (SELECT 1 FROM "Passkey" WHERE "personId" = $1::uuid) AS found`,
    [personId],
  )
  return row?.found ?? false
}

/** As people type and copy codes: with spaces, hyphens and capitals. */
function bare(typed: string): string {
  return typed.replace(/[\s\u2010-\u2015-]/g, '').toLowerCase()
}
