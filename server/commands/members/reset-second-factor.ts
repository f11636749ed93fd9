import { can } from '#app/domain/members/permissions.ts'
import { type OnPersonInput, onPersonInput } from '#app/domain/members/person-standing.input.ts'
import { decideResetSecondFactor } from '#app/domain/members/person-standing.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { lockPerson } from './locks.ts'

/**
 * Authenticator, recovery codes and passkeys of somebody who lost them are void, every session of theirs ends, and a
 * letter tells them. They come in by password or by the link to choose one, and are led to a new second factor where
 * one is required. Refuses `not_oneself`, `no_second_factor`.
 */
export const resetSecondFactor = defineCommand({
  name: 'members.reset-second-factor',
  summary: 'Void the second factor of a person who lost it (coordinators and platform administrators).',
  stepUp: true,
  input: onPersonInput,
  async run({ tx, actor, readClock }, { personId }: OnPersonInput) {
    if (!can(actor, 'members.suspend_person', [])) return refuse('not_permitted')
    const person = await lockPerson(tx, personId, readClock)
    if (!person) return refuse('not_found')
    const own = { where: { personId } }
    const hasOne = (await tx.secondFactor.count(own)) + (await tx.passkey.count(own)) > 0
    const decision = decideResetSecondFactor(actor, person, hasOne)
    if (!decision.ok) return decision

    await tx.secondFactor.deleteMany(own)
    await tx.recoveryCode.deleteMany(own)
    await tx.passkey.deleteMany(own)
    await tx.person.update({ where: { id: personId }, data: { epoch: { increment: 1 } } })
    return ok({ personId }, [{ type: 'person.second_factor_reset', subject: { kind: 'person', id: personId }, payload: {}, audience: [`user:${personId}`] }])
  },
})
