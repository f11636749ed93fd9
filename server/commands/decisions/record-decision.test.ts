import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { dossierForDecision } from '#server/test/dossiers.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('recording a decision', async () => {
  const hands = await openHarness()
  const { db, execute } = hands
  let people: Awaited<ReturnType<typeof castMembers>>
  let projectId: string

  beforeEach(async () => {
    hands.setClock('2026-06-01T10:00:00Z')
    people = await castMembers(db)
    projectId = await dossierForDecision(hands, people)
  })

  const rejected = { outcome: 'rejected', textFr: 'Non retenu.', textEn: 'Not approved.', meetingOn: '2026-05-29' }

  it('stands until it is confirmed or its recorder withdraws it, and only one at a time', async () => {
    const { decisionId } = accepted(await execute('decisions.record', people.as('koffi'), { projectId, ...rejected }))

    expect(refused(await execute('decisions.record', people.as('helen'), { projectId, ...rejected })).code).toBe('decision_already_recorded')
    expect(refused(await execute('decisions.withdraw', people.as('helen'), { decisionId })).code).toBe('not_the_recorder')
    accepted(await execute('decisions.withdraw', people.as('koffi'), { decisionId }))
    expect(refused(await execute('decisions.withdraw', people.as('koffi'), { decisionId })).code).toBe('decision_not_open')
    expect(accepted(await execute('decisions.record', people.as('helen'), { projectId, ...rejected })).decisionId).toBeTruthy()
  })

  it('needs both texts, and an amount for an approval, and says so at once', async () => {
    const refusal = refused(
      await execute('decisions.record', people.as('koffi'), { projectId, outcome: 'approved', textFr: 'Oui.', textEn: ' ', meetingOn: '2026-05-29' }),
    )

    expect(refusal.params?.faults).toEqual([
      { path: 'textEn', code: 'text_missing_en' },
      { path: 'amount', code: 'amount_required' },
    ])
  })

  it('gives at most what is asked, after a meeting that took place, on a dossier up for decision', async () => {
    const koffi = people.as('koffi')

    expect(refused(await execute('decisions.record', koffi, { projectId, ...rejected, outcome: 'approved', amount: '8000001' })).code).toBe(
      'amount_above_request',
    )
    expect(refused(await execute('decisions.record', koffi, { projectId, ...rejected, meetingOn: '2026-06-02' })).code).toBe('meeting_in_future')
    accepted(await execute('projects.withdraw', people.as('essi'), { projectId }))
    expect(refused(await execute('decisions.record', koffi, { projectId, ...rejected })).code).toBe('wrong_state')
  })

  it('cannot put on the reserve list what stands there already', async () => {
    const { decisionId } = accepted(await execute('decisions.record', people.as('koffi'), { projectId, ...rejected, outcome: 'deferred' }))
    accepted(await execute('decisions.confirm', people.as('helen'), { decisionId }))

    expect(refused(await execute('decisions.record', people.as('koffi'), { projectId, ...rejected, outcome: 'deferred' })).code).toBe('outcome_not_possible')
  })

  it('does not exist for the parties of the dossier before it is adopted', async () => {
    const { decisionId } = accepted(await execute('decisions.record', people.as('koffi'), { projectId, ...rejected }))
    const unknown = refused(await execute('decisions.confirm', people.as('essi'), { decisionId: projectId }))

    for (const name of ['decisions.confirm', 'decisions.withdraw'] as const) {
      expect(refused(await execute(name, people.as('essi'), { decisionId }))).toEqual(unknown)
    }
    accepted(await execute('decisions.confirm', people.as('helen'), { decisionId }))
    expect(refused(await execute('decisions.confirm', people.as('essi'), { decisionId })).code).toBe('not_permitted')
  })

  it('is no affair of the forums', async () => {
    expect(refused(await execute('decisions.record', people.as('essi'), { projectId, ...rejected })).code).toBe('not_permitted')
    expect(refused(await execute('decisions.record', people.as('thabo'), { projectId, ...rejected })).code).toBe('not_found')
  })
})
