import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { type Company, castCompany } from '#server/test/rights/players.ts'
import { checked, forDecision, verdict } from '#server/test/rights/scenes.ts'

describe('something in a dossier that was made of a message', async () => {
  const harness = await openHarness()
  const { db, execute, ask, setClock } = harness
  let company: Company

  beforeEach(async () => {
    setClock('2026-06-01T10:00:00Z')
    company = await castCompany(db)
  })
  const as = (name: string) => company.as(name)
  const stage = () => ({ ...harness, ...company })

  async function said(projectId: string, more: object = {}) {
    const input = { title: 'Budget', lang: 'fr', level: 'restricted', subject: 'project', subjectId: projectId, ...more }
    const { threadId } = accepted(await execute('threads.create', as('essi'), input))
    const { id } = accepted(await execute('threads.post', as('essi'), { threadId, text: 'Trop cher', lang: 'fr' }, { commandId: newId() }))
    return { threadId, messageId: id }
  }

  it('is a revision point, and each leads to the other', async () => {
    const { projectId } = await checked(stage())
    const { threadId, messageId } = await said(projectId)
    const points = [{ section: 'budget', severity: 'must', text: 'Trop cher', messageId }]
    accepted(await execute('projects.send-back', as('koffi'), { projectId, dueOn: '2026-12-01', lang: 'fr', points }))

    expect(accepted(await ask('threads.became', as('essi'), { threadId, seq: 1 })).points).toMatchObject([{ projectId, position: 1 }])
    expect(accepted(await ask('projects.page', as('essi'), { projectId })).full?.points).toMatchObject([{ source: { threadId, seq: 1 } }])
  })

  it('is a decision, and each leads to the other for whoever reads both', async () => {
    const { projectId } = await forDecision(stage())
    const { threadId, messageId } = await said(projectId)
    const { decisionId } = accepted(await execute('decisions.record', as('koffi'), { projectId, ...verdict, messageId }))

    expect(accepted(await ask('decisions.page', as('helen'), { decisionId })).source).toEqual({ threadId, seq: 1 })
    expect(accepted(await ask('threads.became', as('helen'), { threadId, seq: 1 })).decisions).toMatchObject([{ id: decisionId, state: 'recorded' }])
    expect(accepted(await ask('threads.became', as('essi'), { threadId, seq: 1 })).decisions, 'what is only recorded is the secretariat’s').toEqual([])
  })

  it('is made of no message of another dossier, of a closed thread, or that nobody knows', async () => {
    const { projectId } = await checked(stage())
    const closed = await said(projectId, { level: 'confidential', participantIds: [as('koffi').personId] })
    const other = await said(projectId, { subject: 'general', subjectId: undefined })
    for (const messageId of [closed.messageId, other.messageId, newId()]) {
      const points = [{ section: 'budget', severity: 'must', text: 'Trop cher', messageId }]
      const answer = await execute('projects.send-back', as('koffi'), { projectId, dueOn: '2026-12-01', lang: 'fr', points })
      expect(refused(answer).code).toBe('not_found')
    }
  })
})
