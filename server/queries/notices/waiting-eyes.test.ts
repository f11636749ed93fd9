import { describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { dossierForDecision, submittedDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness } from '#server/test/harness.ts'

describe('what waits for a second pair of eyes', async () => {
  const hands = await openHarness()
  const { db, ask, execute } = hands

  const items = async (actor: Actor) => accepted(await ask('notices.waiting', actor)).items
  const kinds = async (actor: Actor) => (await items(actor)).map(({ kind }) => kind)

  it('is a recorded decision, for the coordinators who did not record it, until one confirms', async () => {
    const people = await castMembers(db)
    const projectId = await dossierForDecision(hands, people)
    const decision = { projectId, outcome: 'rejected', textFr: 'Non retenu.', textEn: 'Not approved.', meetingOn: '2026-01-05' }
    const { decisionId } = accepted(await execute('decisions.record', people.as('koffi'), decision))

    expect(await items(people.as('helen'))).toMatchObject([{ kind: 'confirm_decision', id: decisionId, facts: { person: 'Koffi', outcome: 'rejected' } }])
    expect(await kinds(people.as('koffi'))).toEqual([])
    expect(await kinds(people.as('essi'))).toEqual([])
    accepted(await execute('decisions.confirm', people.as('helen'), { decisionId }))
    expect(await kinds(people.as('yawa'))).toEqual([])
  })

  it('is a promise that finance registered, then a receipt, for every other coordinator', async () => {
    const people = await castMembers(db)
    const promise = { amount: '500000', currency: 'EUR', contributorId: people.bodies.DPF, documentRef: 'DPF/1' }
    const { contributionId } = accepted(await execute('pool.pledge', people.as('yawa'), promise))

    expect(await items(people.as('koffi'))).toMatchObject([
      { kind: 'registration', id: contributionId, facts: { person: 'Yawa', bodyCode: 'DPF', amount: '500000', outcome: 'pledge' } },
    ])
    expect(await kinds(people.as('yawa'))).toEqual([])
    expect(await kinds(people.as('ingrid'))).toEqual([])
    accepted(await execute('pool.confirm-registration', people.as('koffi'), { contributionId }))
    accepted(await execute('pool.commit', people.as('ingrid'), { contributionId, amount: '500000', documentRef: 'DPF/2' }))
    const arrived = { contributionId, amount: '200000', receivedOn: '2026-01-05', bankRef: 'B1' }
    const { receiptId } = accepted(await execute('pool.receive', people.as('yawa'), arrived))
    expect(await items(people.as('helen'))).toMatchObject([{ kind: 'receipt', id: receiptId, facts: { amount: '200000', currency: 'EUR' } }])
    expect(await kinds(people.as('yawa'))).toEqual([])
    accepted(await execute('pool.approve-receipt', people.as('helen'), { receiptId }))
    expect(await kinds(people.as('koffi'))).toEqual([])
  })
})

describe('a mention', async () => {
  const hands = await openHarness()
  const { db, ask, execute } = hands

  const mentions = async (actor: Actor) => accepted(await ask('notices.waiting', actor)).items.filter(({ kind }) => kind === 'mention')

  async function threadOn(rule: 'attributed' | 'chatham_house') {
    const people = await castMembers(db)
    const subjectId = await submittedDossier(hands, people)
    const thread = { title: 'Calendrier', lang: 'fr', level: 'restricted', rule, subject: 'project', subjectId }
    const { threadId } = accepted(await execute('threads.create', people.as('essi'), thread))
    return { people, threadId }
  }

  it('waits for the person and for the people of the body named, until they have read it', async () => {
    const { people, threadId } = await threadOn('attributed')
    accepted(await execute('threads.post', people.as('essi'), { threadId, text: 'Merci @FSMD, et @Koffi aussi.', lang: 'fr' }))

    expect(await mentions(people.as('awa'))).toMatchObject([{ id: threadId, facts: { person: 'Essi', bodyCode: 'GGPS', thing: 'Calendrier', count: 1 } }])
    expect(await mentions(people.as('koffi'))).toHaveLength(1)
    expect(await mentions(people.as('helen'))).toEqual([])
    expect(await mentions(people.as('thabo'))).toEqual([])
    expect(await mentions(people.as('essi'))).toEqual([])
    await db.prisma.readPosition.create({ data: { personId: people.as('awa').personId, threadId, readSeq: 1 } })
    expect(await mentions(people.as('awa'))).toEqual([])
    expect(await mentions(people.as('mamadou'))).toHaveLength(1)
  })

  it('under the Chatham House Rule names nobody', async () => {
    const { people, threadId } = await threadOn('chatham_house')
    accepted(await execute('threads.post', people.as('essi'), { threadId, text: '@FSMD, à vous.', lang: 'fr' }))

    expect(await mentions(people.as('awa'))).toMatchObject([{ id: threadId, facts: { person: null, bodyCode: null } }])
  })
})
