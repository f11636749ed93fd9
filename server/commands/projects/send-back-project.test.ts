import { describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { checkedDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('sending a dossier back', async () => {
  const hands = await openHarness()
  const { db, ask, execute, setClock } = hands
  const points = [
    { section: 'budget', severity: 'must', text: 'Travel is 27% of direct costs.' },
    { section: 'other', severity: 'may', text: 'Say how it ends.' },
  ]

  async function sentBack() {
    setClock('2026-06-01T10:00:00Z')
    const people = await castMembers(db)
    const projectId = await checkedDossier(hands, people)
    accepted(await execute('projects.send-back', people.as('helen'), { projectId, dueOn: '2026-06-12', lang: 'en', points }))
    return { people, projectId }
  }

  it('gives points to answer by 17:00, alliance time, of a day', async () => {
    const { people, projectId } = await sentBack()

    const { full } = accepted(await ask('projects.page', people.as('essi'), { projectId }))

    expect(full?.acting).toMatchObject({ what: 'answer_points', count: 1, dueAt: '2026-06-12T17:00:00.000Z', graceEndsAt: '2026-06-19T17:00:00.000Z' })
    expect(full?.points).toMatchObject([{ position: 1, severity: 'must', open: true, answer: null }, { position: 2 }])
  })

  it('is refused without points, for a day that has passed, to forums, and while nobody checks', async () => {
    setClock('2026-06-01T18:00:00Z')
    const people = await castMembers(db)
    const projectId = await checkedDossier(hands, people)
    const back = async (name: string, change: object) =>
      refused(await execute('projects.send-back', people.as(name), { projectId, dueOn: '2026-06-12', lang: 'en', points, ...change }))

    expect((await back('helen', { points: [] })).params?.faults).toEqual([{ path: 'points', code: 'point_missing' }])
    expect((await back('helen', { dueOn: '2026-06-01' })).code).toBe('due_in_past')
    expect((await back('essi', {})).code).toBe('not_permitted')
    expect((await back('thabo', {})).code).toBe('not_found')
    accepted(await execute('projects.withdraw', people.as('essi'), { projectId }))
    expect((await back('helen', {})).code).toBe('wrong_state')
  })

  it('has its required points answered before the next submission, by the lead alone', async () => {
    const { people, projectId } = await sentBack()
    const answer = { projectId, position: 1, answer: 'Réduit de 3 600 €.' }

    expect(refused(await execute('projects.submit', people.as('essi'), { projectId })).params?.missing).toEqual(['point_unanswered:1'])
    expect(refused(await execute('projects.answer-point', people.as('mamadou'), answer)).code).toBe('not_permitted')
    expect(refused(await execute('projects.answer-point', people.as('helen'), answer)).code).toBe('not_permitted')
    expect(refused(await execute('projects.answer-point', people.as('thabo'), answer)).code).toBe('not_found')
    expect(refused(await execute('projects.answer-point', people.as('kodjo'), { ...answer, position: 3 })).code).toBe('point_unknown')
    accepted(await execute('projects.answer-point', people.as('kodjo'), answer))
    expect(accepted(await execute('projects.submit', people.as('essi'), { projectId }))).toEqual({ number: 'DEMO-26-001', n: 1, round: 2 })
    expect(accepted(await ask('projects.page', people.as('helen'), { projectId })).full?.points).toMatchObject([{ answer: 'Réduit de 3 600 €.' }, {}])
    await hands.claimsHold()
  })

  it('can be submitted in the days of grace, then only once the secretariat gave more time', async () => {
    const { people, projectId } = await sentBack()
    accepted(await execute('projects.answer-point', people.as('kodjo'), { projectId, position: 1, answer: 'Réduit.' }))
    setClock('2026-06-19T17:00:00Z')
    const extend = { projectId, dueOn: '2026-06-30' }

    expect(refused(await execute('projects.submit', people.as('essi'), { projectId }))).toEqual({ code: 'revision_overdue', params: { due: '2026-06-12' } })
    expect(refused(await execute('projects.extend-due-date', people.as('essi'), extend)).code).toBe('not_permitted')
    expect(refused(await execute('projects.extend-due-date', people.as('helen'), { ...extend, dueOn: '2026-06-19' })).code).toBe('due_in_past')
    accepted(await execute('projects.extend-due-date', people.as('helen'), extend))
    expect(refused(await execute('projects.extend-due-date', people.as('helen'), { ...extend, dueOn: '2026-06-29' })).code).toBe('due_in_past')
    expect(accepted(await execute('projects.submit', people.as('essi'), { projectId })).round).toBe(2)
  })

  it('happens twice at most: the third time round it is recommended or left', async () => {
    const { people, projectId } = await sentBack()
    for (const round of [2, 3]) {
      accepted(await execute('projects.answer-point', people.as('kodjo'), { projectId, position: 1, answer: 'Réduit.' }))
      expect(accepted(await execute('projects.submit', people.as('essi'), { projectId })).round).toBe(round)
      accepted(await execute('projects.check', people.as('helen'), { projectId }))
      const back = await execute('projects.send-back', people.as('helen'), { projectId, dueOn: '2026-06-30', lang: 'en', points })
      if (round === 2) accepted(back)
      else expect(refused(back)).toEqual({ code: 'rounds_used_up', params: { max: 3 } })
    }
  })
})
