import { pseudonymOf } from '#app/domain/members/pseudonym.ts'
import type { Tx } from '#server/db/client.ts'

type Forgotten = { readonly id: string; readonly email: string }

/** Takes away what belonged to an erased person alone, and their name and address where they were copied. */
export async function forgetCopies(tx: Tx, { id: personId, email }: Forgotten, now: Date): Promise<void> {
  const own = { where: { personId } }
  await tx.knownDevice.deleteMany(own)
  await tx.secondFactor.deleteMany(own)
  await tx.recoveryCode.deleteMany(own)
  await tx.passkey.deleteMany(own)
  await tx.ceremony.deleteMany(own)
  // Whoever asked for a link is not looked up before the mail leaves, and others may have typed the address.
  await tx.passwordReset.deleteMany({ where: { OR: [{ personId }, { email }] } })
  await tx.emailChange.deleteMany({ where: { OR: [{ personId }, { email }] } })
  await tx.notice.deleteMany(own)
  await tx.letter.deleteMany(own)
  await tx.readPosition.deleteMany(own)
  await tx.bookmark.deleteMany(own)
  await tx.reminder.deleteMany(own)
  await tx.noticeChoice.deleteMany(own)
  await tx.threadFollow.deleteMany(own)
  await tx.threadDraft.deleteMany(own)
  await tx.upload.deleteMany(own)
  await tx.commandRun.deleteMany(own)
  await tx.suspension.updateMany({ ...own, data: { reason: null } })
  await tx.erasureRequest.updateMany({ ...own, data: { reason: null, answer: null } })
  await tx.forum.updateMany({ where: { focalPointId: personId }, data: { focalPointId: null } })
  await endMandates(tx, personId, now)
  await forgetInvitations(tx, { id: personId, email }, now)
}

/** A title tells who it was; body and role stand. */
async function endMandates(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Mandate" SET title = NULL, "alternateOfId" = NULL,
           "endsAt" = CASE WHEN "endsAt" IS NULL OR "endsAt" > ${now} THEN greatest("startsAt", ${now}) ELSE "endsAt" END
     WHERE "personId" = ${personId}::uuid`
}

/** Those that the person accepted under any address, and those that wait for the one they had. */
async function forgetInvitations(tx: Tx, { id, email }: Forgotten, now: Date): Promise<void> {
  const pseudonym = pseudonymOf(id)
  await tx.$executeRaw`
    UPDATE "Invitation" SET state = CASE WHEN state = 'sent' THEN 'revoked' ELSE state END,
           "settledAt" = coalesce("settledAt", ${now}), email = ${pseudonym.email}, name = ${pseudonym.name}, title = NULL
     WHERE email = ${email} OR "mandateId" IN (SELECT m.id FROM "Mandate" m WHERE m."personId" = ${id}::uuid)`
}
