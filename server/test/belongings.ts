import { v7 as newId } from 'uuid'
import type { Actor } from '#app/domain/members/actor.ts'
import { accepted, type Harness } from './harness.ts'
import { arrivedFile, saidWithFile } from './message-files.ts'

type People = { readonly as: (name: string) => Actor; readonly bodies: { readonly [code: string]: string } }

/**
 * Kodjo of GGPS under a name that nothing else contains, with a row in every table that can hold one's own: messages
 * that are signed and that mention, invitations, devices, ways to sign in, an inbox, a request to be erased.
 */
export async function kodjoWithEverything({ db, execute }: Pick<Harness, 'db' | 'execute'>, { as, bodies }: People) {
  const kodjo: Actor = { ...as('kodjo'), name: 'Zénobie Kpatcha' }
  const { personId, mandateId } = kodjo
  const email = 'zenobie.kpatcha@test.example'
  const bodyId = bodies.GGPS ?? ''
  const hash = (digit: string) => digit.repeat(64)
  const [now, later] = [new Date(), new Date(Date.now() + 86_400_000)]
  await db.prisma.person.update({ where: { id: personId }, data: { name: kodjo.name, email, passwordHash: '$argon2id$x', readingShown: false } })
  await db.prisma.mandate.update({ where: { id: mandateId }, data: { title: 'Bureau de Zénobie Kpatcha', alternateOfId: as('essi').mandateId } })
  await db.prisma.forum.update({ where: { id: bodyId }, data: { focalPointId: personId } })

  const { threadId } = accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance' }))
  const say = (actor: Actor, text: string) => execute('threads.post', actor, { threadId, text, lang: 'fr' }, { commandId: newId() })
  accepted(await say(kodjo, `Bien à vous. ZÉNOBIE KPATCHA, ${email}`))
  accepted(await say(as('essi'), 'Merci @Zénobie Kpatcha et @zénobie, dit @Essi'))
  const pinned = { threadId, text: 'Zénobie Kpatcha s’en charge, @Zénobie Kpatcha', lang: 'fr' }
  accepted(await execute('threads.summarise', as('essi'), { ...pinned, version: 0 }))
  accepted(await execute('threads.resolve', as('essi'), pinned))
  const own = accepted(await say(kodjo, 'Zénobie Kpatcha, bonjour'))
  const { text: former, html, lang } = await db.prisma.message.findUniqueOrThrow({ where: { id: own.id } })
  await db.prisma.messageVersion.create({ data: { messageId: own.id, version: 1, lang, text: former, html, replacedAt: now } })
  accepted(await execute('threads.translate', kodjo, { messageId: own.id, lang: 'en', text: 'Zénobie Kpatcha, good morning', sourceVersion: 1 }))
  await db.prisma.message.update({ where: { id: own.id }, data: { version: 2, corrected: true, editedAt: now, text: 'Zénobie Kpatcha, bonsoir' } })
  await saidWithFile({ db, execute }, kodjo, threadId, 'CV_Kpatcha-zenobie.pdf')
  await arrivedFile({ db }, kodjo, threadId, 'Zénobie Kpatcha.pdf')
  const others = accepted(await say(as('essi'), 'À discuter'))
  const task = { messageId: own.id, text: 'Écrire à Zénobie Kpatcha', lang: 'fr', ownerId: personId }
  accepted(await execute('threads.set-task', kodjo, task))
  const minute = accepted(await execute('threads.write-minute', kodjo, { threadId, textFr: 'Zénobie Kpatcha écrira.', textEn: 'Zénobie Kpatcha will write.' }))
  accepted(await execute('threads.correct-minute', kodjo, { minuteId: minute.minuteId, version: 1, textFr: `Zénobie Kpatcha (${email}) écrit.`, textEn: '' }))
  accepted(await execute('threads.react', kodjo, { messageId: others.id, kind: 'agree', on: true }))
  accepted(await execute('threads.report-message', kodjo, { messageId: others.id, reason: 'Signé Zénobie Kpatcha' }))
  await db.prisma.bookmark.create({ data: { personId, messageId: others.id } })
  await db.prisma.reminder.create({ data: { personId, messageId: others.id, mandateId, dueAt: later } })
  accepted(await execute('members.ask-erasure', kodjo, { reason: 'Je suis Zénobie Kpatcha' }, { commandId: newId() }))

  const invitation = { name: kodjo.name, locale: 'fr', bodyId, role: 'forum_staff', invitedById: as('essi').personId, sentAt: now, expiresAt: later }
  await db.prisma.invitation.createMany({
    data: [
      { id: newId(), ...invitation, email: 'z.kpatcha@old.example', state: 'accepted', settledAt: now, mandateId },
      { id: newId(), ...invitation, email, bodyId: bodies.SAMA ?? '' },
    ],
  })
  await db.prisma.suspension.create({
    data: { id: newId(), personId, reason: 'Poste de Zénobie Kpatcha volé', byId: as('koffi').personId, suspendedAt: now, liftedAt: now },
  })
  await db.prisma.session.create({ data: { id: hash('a'), personId, expiresAt: later, absoluteEndsAt: later, userAgent: 'Zénobie Kpatcha’s phone' } })
  await db.prisma.knownDevice.create({ data: { tokenHash: hash('b'), personId } })
  await db.prisma.secondFactor.create({ data: { personId, sealedSecret: 'sealed', confirmedAt: now } })
  await db.prisma.recoveryCode.create({ data: { codeHash: hash('d'), personId } })
  await db.prisma.passkey.create({ data: { id: 'key', personId, name: 'Zénobie Kpatcha, Pixel', publicKey: new Uint8Array([1]), transports: [] } })
  await db.prisma.ceremony.create({ data: { id: hash('e'), kind: 'passkey_add', personId, expiresAt: later } })
  await db.prisma.passwordReset.create({ data: { id: newId(), personId, expiresAt: later } })
  await db.prisma.emailChange.create({ data: { id: newId(), personId, email: 'zenobie.kpatcha@new.example', expiresAt: later } })
  await db.prisma.letter.create({ data: { id: newId(), kind: 'new_device', subjectId: newId(), personId, facts: { userAgent: 'Zénobie Kpatcha’s phone' } } })
  await db.prisma.noticeChoice.create({ data: { personId, mail: 'daily' } })
  await db.prisma.threadDraft.create({ data: { personId, mandateId, threadId, text: 'Bien à vous, Zénobie Kpatcha' } })
  await db.prisma.threadFollow.create({ data: { personId, threadId, choice: 'all' } })
  await db.prisma.readPosition.create({ data: { personId, threadId, readSeq: 1 } })
  const notice = { eventId: newId(), kind: 'mention', subjectKind: 'thread', subjectId: threadId, params: {} }
  await db.prisma.notice.create({ data: { id: newId(), personId, channel: 'inbox', ...notice } })
  return { kodjo, email, threadId }
}
