import { describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { checkedDossier, consentedDossier, dossierForDecision, submittedDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness } from '#server/test/harness.ts'

describe('what moved in my dossiers', async () => {
  const hands = await openHarness()
  const { db, ask, execute } = hands

  const types = async (actor: Actor) => accepted(await ask('notices.moved', actor)).items.map(({ type }) => type)

  it('is told to the parties, how the text was written included', async () => {
    const people = await castMembers(db)
    await submittedDossier(hands, people)

    expect(await types(people.as('mamadou'))).toEqual(['project.submitted', 'project.consented', 'project.version_proposed', 'project.partner_invited'])
  })

  it('is told to the secretariat from the submission on, and a recorded decision to coordinators alone', async () => {
    const people = await castMembers(db)
    const projectId = await dossierForDecision(hands, people)
    const decision = { projectId, outcome: 'deferred', textFr: 'Bon, sans argent.', textEn: 'Good, no money.', meetingOn: '2026-01-05' }
    accepted(await execute('decisions.record', people.as('koffi'), decision))

    expect(await types(people.as('yawa'))).toEqual(['decision.recorded', 'project.recommended', 'project.check_started', 'project.submitted'])
    expect(await types(people.as('essi'))).not.toContain('decision.recorded')
  })

  it('is nothing for a forum that is no party, a guest and the platform', async () => {
    const people = await castMembers(db)
    await submittedDossier(hands, people)

    for (const name of ['thabo', 'ingrid', 'afi']) expect(await types(people.as(name)), name).toEqual([])
  })

  it('names the thread of a message, once, and never one that is confidential or under the Chatham House Rule', async () => {
    const people = await castMembers(db)
    const projectId = await submittedDossier(hands, people)
    const named = { participantIds: [people.as('mamadou').personId], subject: 'project', subjectId: projectId, lang: 'fr' }
    const open = await threadOf(people.as('essi'), { ...named, participantIds: [], title: 'Calendrier', level: 'restricted' })
    const secret = await threadOf(people.as('essi'), { ...named, title: 'Entre nous', level: 'confidential' })
    const house = await threadOf(people.as('essi'), { ...named, title: 'Sans nom', level: 'restricted', rule: 'chatham_house' })
    for (const threadId of [open, open, secret, house]) accepted(await execute('threads.post', people.as('essi'), { threadId, text: 'Bonjour', lang: 'fr' }))

    const { items } = accepted(await ask('notices.moved', people.as('mamadou')))

    expect(items.flatMap(({ thread }) => (thread ? [thread.title] : []))).toEqual(['Calendrier'])
  })

  async function threadOf(actor: Actor, input: object): Promise<string> {
    return accepted(await execute('threads.create', actor, input)).threadId
  }
})

describe('the dates ahead', async () => {
  const hands = await openHarness()
  const { db, ask, execute } = hands

  const days = async (actor: Actor) => accepted(await ask('notices.soon', actor)).items.map(({ kind, on }) => `${kind} ${on}`)

  it('are a revision that is due, for the parties and the secretariat', async () => {
    const people = await castMembers(db)
    hands.setClock('2026-06-01T09:00:00Z')
    const projectId = await checkedDossier(hands, people)
    const points = [{ section: 'budget', severity: 'must', text: 'Travel is high.' }]
    accepted(await execute('projects.send-back', people.as('helen'), { projectId, dueOn: '2026-06-12', lang: 'en', points }))

    expect(await days(people.as('mamadou'))).toEqual(['revision_due 2026-06-12'])
    expect(await days(people.as('koffi'))).toEqual(['revision_due 2026-06-12'])
    expect(await days(people.as('thabo'))).toEqual([])
    hands.setClock('2026-05-01T09:00:00Z')
    expect(await days(people.as('mamadou'))).toEqual([])
  })

  it('are a booking that begins, for both sides, and a hold that ends, for whoever asked', async () => {
    const people = await castMembers(db)
    hands.setClock('2026-06-01T09:00:00Z')
    const projectId = await consentedDossier(hands, people)
    const hall = { kind: 'venue', title: 'Salle', availableFrom: '2026-01-01', availableLastDay: '2027-12-31' }
    const { offerId } = accepted(await execute('resources.offer', people.as('thabo'), hall))
    const asked = { offerId, projectId, from: '2026-06-22', lastDay: '2026-06-23' }
    const { reservationId } = accepted(await execute('resources.request', people.as('kodjo'), asked))
    accepted(await execute('resources.hold', people.as('thabo'), { reservationId, holdDays: 7 }))

    expect(await days(people.as('kodjo'))).toEqual(['hold_ends 2026-06-08'])
    accepted(await execute('resources.confirm', people.as('thabo'), { reservationId }))
    expect(await days(people.as('kodjo'))).toEqual(['booking_begins 2026-06-22'])
    expect(await days(people.as('thabo'))).toEqual(['booking_begins 2026-06-22'])
    expect(await days(people.as('chiara'))).toEqual([])
  })

  it('hide the dossier of a booking from an owner who may not know of it', async () => {
    const people = await castMembers(db)
    hands.setClock('2026-06-01T09:00:00Z')
    const projectId = await consentedDossier(hands, people)
    const hall = { kind: 'venue', title: 'Salle', availableFrom: '2026-01-01', availableLastDay: '2027-12-31', autoHold: true }
    const { offerId } = accepted(await execute('resources.offer', people.as('thabo'), hall))
    accepted(await execute('resources.request', people.as('kodjo'), { offerId, projectId, from: '2026-06-22', lastDay: '2026-06-23' }))

    const [item] = accepted(await ask('notices.waiting', people.as('thabo'))).items

    expect(item).toMatchObject({ kind: 'hold', project: null, facts: { thing: 'Salle', bodyCode: 'GGPS' } })
  })
})
