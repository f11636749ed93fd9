import { v7 as newId } from 'uuid'
import type { Actor } from '#app/domain/members/actor.ts'
import { why } from '../applicants.ts'
import { accepted } from '../harness.ts'
import { holder, invitedTo, somePasswordHash } from '../invitation-builders.ts'
import type { Stage } from './table.ts'

let made = 0
/** A code, name or address that nobody has yet. */
export const fresh = (stem: string) => `${stem}${++made}`

const freshAddress = () => `${fresh('adjo')}@test.example`

/** Someone whom nobody knows yet, to be invited as staff. */
export function newcomer(stage: Stage, code: string) {
  return { name: 'Adjo Test', email: freshAddress(), locale: 'fr', bodyId: stage.bodies[code], role: 'forum_staff' }
}

/** The same, invited by a coordinator. */
export async function invitation(stage: Stage, code = 'GGPS') {
  return { invitationId: await invitedTo(stage, { by: stage.as('koffi'), bodyId: stage.bodies[code] ?? '', email: freshAddress() }) }
}

/** The same, who has taken the invitation up. */
export async function colleague(stage: Stage, code = 'GGPS') {
  return takenUp(stage, (await invitation(stage, code)).invitationId)
}

/** The same, whose mandate is over. */
export async function former(stage: Stage, code = 'GGPS') {
  const { personId, mandateId } = await colleague(stage, code)
  accepted(await stage.execute('members.end-mandate', stage.as('koffi'), { mandateId }))
  return { personId, bodyId: stage.bodies[code], role: 'forum_staff' }
}

/** A colleague of GGPS who signs in with a passkey. */
export async function withPasskey(stage: Stage) {
  const { personId } = await colleague(stage)
  await stage.db.prisma.passkey.create({ data: { id: newId(), personId, name: 'Téléphone', publicKey: new Uint8Array([1]), counter: 0n } })
  return { personId }
}

/** A colleague of GGPS who is suspended. */
export async function suspended(stage: Stage) {
  const { personId } = await colleague(stage)
  accepted(await stage.execute('members.suspend-person', stage.as('koffi'), { personId, reason: 'Ordinateur volé.' }))
  return { personId }
}

/** A colleague of GGPS who asks to be erased. */
export async function leaver(stage: Stage) {
  const { personId, mandateId } = await colleague(stage)
  const actor: Actor = { ...stage.as('kodjo'), personId, mandateId }
  accepted(await stage.execute('members.ask-erasure', actor, {}))
  return { personId }
}

export const newForum = async () => ({ ...about, code: fresh('NEW'), class: 'full' })

const about = { nameFr: 'Nouveau forum', nameEn: 'New forum', hostCity: 'Lomé', country: 'TG', languages: ['fr'] }

/** A forum that asks to join; `code` is for the query that shows it. */
export async function applicant(stage: Stage) {
  const forum = await newForum()
  return { ...accepted(await stage.execute('members.register-forum', stage.as('koffi'), forum)), code: forum.code }
}

/** The same with an administrator, under consideration. */
export async function considered(stage: Stage) {
  const { forumId, code } = await applicant(stage)
  const asAdministrator = { by: stage.as('koffi'), bodyId: forumId, role: 'forum_admin', email: freshAddress() }
  await takenUp(stage, await invitedTo(stage, asAdministrator))
  accepted(await stage.execute('members.consider-forum', stage.as('koffi'), { forumId }))
  return { forumId, code }
}

export async function admitted(stage: Stage) {
  const forum = await considered(stage)
  accepted(await stage.execute('members.record-admission', stage.as('koffi'), { ...forum, outcome: 'admit', reason: why }))
  return forum
}

export async function shut(stage: Stage) {
  const forum = await admitted(stage)
  accepted(await stage.execute('members.suspend-forum', stage.as('koffi'), { ...forum, reason: why }))
  return forum
}

/** What a forum’s form holds now, with another city typed. */
export async function sheet(stage: Stage, code: string) {
  const { id, people: _people, ...saved } = accepted(await stage.ask('members.forum-sheet', stage.as('koffi'), { code }))
  return { ...saved, forumId: id, hostCity: fresh('Lomé ') }
}

export const meeting = { nameFr: 'Rencontre', nameEn: 'Meeting', startsOn: '2026-10-05', endsOn: '2026-10-06', venue: 'Lomé' }

/** A meeting of a forum; `code` is for the query that shows it. */
export async function edition(stage: Stage, code = 'GGPS') {
  const entered = { ...meeting, forumId: stage.bodies[code] }
  return { ...accepted(await stage.execute('members.add-edition', stage.as('koffi'), entered)), code }
}

async function takenUp(stage: Stage, invitationId: string) {
  const acceptance = { invitationId, sends: 1, name: 'Adjo Test', locale: 'fr', passwordHash: somePasswordHash }
  return accepted(await stage.execute('members.accept-invitation', holder(), acceptance))
}
