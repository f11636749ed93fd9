import { describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { checkedDossier, consentedDossier, dossierForDecision, draftDossier, submittedDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness } from '#server/test/harness.ts'

describe('what waits for me', async () => {
  const hands = await openHarness()
  const { db, ask, execute } = hands

  const kinds = async (actor: Actor) => accepted(await ask('notices.waiting', actor)).items.map(({ kind }) => kind)

  describe('in a dossier being prepared', () => {
    it('is a consent for the administrator of the partner, as long as the version stands', async () => {
      const people = await castMembers(db)
      const projectId = await draftDossier(hands, people)
      const { contentHash } = accepted(await execute('projects.propose-version', people.as('kodjo'), { projectId }))

      expect(await kinds(people.as('mamadou'))).toEqual(['consent'])
      expect(await kinds(people.as('awa'))).toEqual([])
      expect(await kinds(people.as('thabo'))).toEqual([])
      expect(await kinds(people.as('essi'))).toEqual([])
      accepted(await execute('projects.consent', people.as('mamadou'), { projectId, contentHash, answer: 'consent' }))
      expect(await kinds(people.as('mamadou'))).toEqual([])
    })

    it('is no consent once the text has changed under it', async () => {
      const people = await castMembers(db)
      const projectId = await draftDossier(hands, people)
      accepted(await execute('projects.propose-version', people.as('kodjo'), { projectId }))
      const { version } = await db.prisma.project.findUniqueOrThrow({ where: { id: projectId } })

      accepted(await execute('projects.edit', people.as('kodjo'), { projectId, version, poolRequest: '7900000' }))

      expect(await kinds(people.as('mamadou'))).toEqual([])
      expect(await kinds(people.as('kodjo'))).toEqual(['propose_version'])
    })

    it('is the submission for the administrator of the lead, once all have consented', async () => {
      const people = await castMembers(db)
      const projectId = await consentedDossier(hands, people)

      expect(await kinds(people.as('essi'))).toEqual(['submit'])
      expect(await kinds(people.as('kodjo'))).toEqual([])
      expect(await kinds(people.as('mamadou'))).toEqual([])
      accepted(await execute('projects.submit', people.as('essi'), { projectId }))
      expect(await kinds(people.as('essi'))).toEqual([])
    })

    it('is a draft to finish and a refusal to answer for the lead alone', async () => {
      const people = await castMembers(db)
      accepted(await execute('projects.create', people.as('awa'), { titleFr: 'Une idée' }))
      const projectId = await draftDossier(hands, people)
      const { contentHash } = accepted(await execute('projects.propose-version', people.as('kodjo'), { projectId }))
      accepted(await execute('projects.consent', people.as('mamadou'), { projectId, contentHash, answer: 'decline', reason: 'Too early.' }))

      expect(await kinds(people.as('awa'))).toEqual(['complete'])
      expect(await kinds(people.as('kodjo'))).toEqual(['answer_decline'])
      expect(await kinds(people.as('koffi'))).toEqual([])
    })

    it('is each point that must be answered, with the day it is due, for staff and administrator of the lead', async () => {
      const people = await castMembers(db)
      hands.setClock('2026-06-01T09:00:00Z')
      const projectId = await checkedDossier(hands, people)
      const points = [
        { section: 'budget', severity: 'must', text: 'Travel is high.' },
        { section: 'dates', severity: 'should', text: 'Why October?' },
      ]
      accepted(await execute('projects.send-back', people.as('helen'), { projectId, dueOn: '2026-06-12', lang: 'en', points }))

      const [item] = accepted(await ask('notices.waiting', people.as('kodjo'))).items

      expect(item).toMatchObject({ kind: 'answer_points', dueAt: '2026-06-12T17:00:00.000Z', facts: { count: 1 }, project: { number: 'DEMO-26-001' } })
      expect(await kinds(people.as('essi'))).toEqual(['answer_points'])
      expect(await kinds(people.as('mamadou'))).toEqual([])
      expect(await kinds(people.as('helen'))).toEqual([])
      accepted(await execute('projects.answer-point', people.as('kodjo'), { projectId, position: 1, answer: 'It is lower now.' }))
      expect(await kinds(people.as('kodjo'))).toEqual([])
      expect(await kinds(people.as('essi'))).toEqual(['submit'])
    })
  })

  describe('in the secretariat', () => {
    it('is the check of a submitted dossier for every coordinator, then for the one who took it', async () => {
      const people = await castMembers(db)
      const projectId = await submittedDossier(hands, people)

      expect(await kinds(people.as('koffi'))).toEqual(['check'])
      expect(await kinds(people.as('helen'))).toEqual(['check'])
      expect(await kinds(people.as('afi'))).toEqual([])
      expect(await kinds(people.as('ingrid'))).toEqual([])
      accepted(await execute('projects.check', people.as('helen'), { projectId }))
      expect(await kinds(people.as('helen'))).toEqual(['finish_check'])
      expect(await kinds(people.as('koffi'))).toEqual([])
    })

    it('is nothing of a dossier of which the coordinator works for a party', async () => {
      const people = await castMembers(db)
      const koffi = { ...people.as('koffi'), interests: [people.bodies.FSMD ?? ''] }
      await submittedDossier(hands, people)

      expect(await kinds(koffi)).toEqual([])
      expect(await kinds(people.as('helen'))).toEqual(['check'])
    })

    it('is a dossier without a decision for every coordinator', async () => {
      const people = await castMembers(db)
      await dossierForDecision(hands, people)

      expect(await kinds(people.as('yawa'))).toEqual(['record_decision'])
      expect(await kinds(people.as('essi'))).toEqual([])
    })
  })

  describe('among the things we lend', () => {
    const hall = { kind: 'venue', title: 'Grande salle', unitValue: '1800', availableFrom: '2026-01-01', availableLastDay: '2027-12-31' }

    async function request() {
      const people = await castMembers(db)
      hands.setClock('2026-06-01T09:00:00Z')
      const projectId = await submittedDossier(hands, people)
      const { offerId } = accepted(await execute('resources.offer', people.as('thabo'), hall))
      const asked = { offerId, projectId, from: '2026-10-12', lastDay: '2026-10-14' }
      const { reservationId } = accepted(await execute('resources.request', people.as('kodjo'), asked))
      return { people, reservationId }
    }

    it('is a request to answer for the owner’s administrator', async () => {
      const { people } = await request()

      const [item] = accepted(await ask('notices.waiting', people.as('thabo'))).items

      expect(item).toMatchObject({ kind: 'request', facts: { thing: 'Grande salle', person: 'Kodjo', bodyCode: 'GGPS', from: '2026-10-12', to: '2026-10-14' } })
      expect(await kinds(people.as('lerato'))).toEqual([])
      expect(await kinds(people.as('kodjo'))).toEqual([])
      expect(await kinds(people.as('koffi'))).toEqual(['check'])
    })

    it('is a hold to confirm before it lapses', async () => {
      const { people, reservationId } = await request()
      accepted(await execute('resources.hold', people.as('thabo'), { reservationId, holdDays: 10 }))

      const [item] = accepted(await ask('notices.waiting', people.as('thabo'))).items

      expect(item?.kind).toBe('hold')
      expect(item?.facts.lastDay).toBe('2026-06-11')
      hands.setClock('2026-06-20T09:00:00Z')
      expect(await kinds(people.as('thabo'))).toEqual([])
    })

    it('is the delivery to state, for both sides, once the days are over', async () => {
      const { people, reservationId } = await request()
      accepted(await execute('resources.hold', people.as('thabo'), { reservationId }))
      accepted(await execute('resources.confirm', people.as('thabo'), { reservationId }))
      expect(await kinds(people.as('thabo'))).toEqual([])

      hands.setClock('2026-10-15T09:00:00Z')

      expect(await kinds(people.as('thabo'))).toEqual(['delivery'])
      expect(await kinds(people.as('kodjo'))).toEqual(['delivery'])
      expect(await kinds(people.as('awa'))).toEqual([])
      accepted(await execute('resources.confirm-delivery', people.as('kodjo'), { reservationId, quantity: 1 }))
      expect(await kinds(people.as('kodjo'))).toEqual([])
      expect(await kinds(people.as('thabo'))).toEqual(['delivery'])
    })
  })
})
