import { can } from '#app/domain/members/permissions.ts'
import { type OnPersonInput, onPersonInput } from '#app/domain/members/person-standing.input.ts'
import { decideErase } from '#app/domain/members/person-standing.ts'
import { pseudonymOf } from '#app/domain/members/pseudonym.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { forgetCopies } from './forget-copies.ts'
import { forgetInActs } from './forget-in-acts.ts'
import { forgetInMessages } from './forget-in-messages.ts'
import { forgetInPinned } from './forget-in-pinned.ts'
import { lockErasureRequest } from './lock-erasure-request.ts'
import { lockPerson } from './locks.ts'

/**
 * A pseudonym stands from now on where the person's name was; messages and acts stay under it. Address, ways to sign
 * in, devices, inbox and drafts are gone, and the mandates end. Sessions end by the event. What others wrote about the
 * person in running text stays: dossiers, decisions and messages that only speak of them are records of their authors.
 * Refuses `not_oneself`, `last_forum_admin`, `last_coordinator`; nothing brings the name back.
 */
export const erasePerson = defineCommand({
  name: 'members.erase-person',
  summary: 'Erase a person, who asked for it here or in a letter: a pseudonym stands where the name was (coordinators).',
  stepUp: true,
  input: onPersonInput,
  async run({ tx, actor, now, readClock, newId }, { personId }: OnPersonInput) {
    if (!can(actor, 'members.erase_person', [])) return refuse('not_permitted')
    const person = await lockPerson(tx, personId, readClock)
    if (!person) return refuse('not_found')
    const decision = decideErase(actor, person)
    if (!decision.ok) return decision

    const { name, email } = pseudonymOf(personId)
    const requestId = (await lockErasureRequest(tx, personId)) ?? newId()
    await tx.erasureRequest.upsert({ where: { id: requestId }, create: { id: requestId, personId, askedAt: now }, update: {} })
    await tx.person.update({
      where: { id: personId },
      data: { status: 'erased', email, passwordHash: null, typingShown: null, readingShown: true, singleKeys: true, lowData: null, epoch: { increment: 1 } },
    })
    // The name goes last: the guard of messages lets it give way only while an erasure is under way.
    await forgetInMessages(tx, person, name)
    await forgetInPinned(tx, person, name)
    await forgetInActs(tx, person, name)
    await forgetCopies(tx, person, now)
    await tx.person.update({ where: { id: personId }, data: { name } })
    await tx.erasureRequest.update({ where: { id: requestId }, data: { outcome: 'done', settledAt: now } })
    return ok({ personId }, [{ type: 'person.erased', subject: { kind: 'person', id: personId }, payload: {}, audience: [`user:${personId}`] }])
  },
})
