import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { dossierForDecision } from '#server/test/dossiers.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { fundedContribution } from '#server/test/pool-builders.ts'

describe('confirming a decision', async () => {
  const hands = await openHarness()
  const { db, execute } = hands
  let people: Awaited<ReturnType<typeof castMembers>>
  let projectId: string

  beforeEach(async () => {
    hands.setClock('2026-06-01T10:00:00Z')
    people = await castMembers(db)
    await db.prisma.alliance.update({ where: { id: 1 }, data: { feeBasisPoints: 0 } })
    projectId = await dossierForDecision(hands, people)
  })

  const receive = (amount: string) => fundedContribution(hands, people.as, 'ingrid', { amount })

  const texts = { textFr: 'L’alliance approuve le projet.', textEn: 'The alliance approves the project.', meetingOn: '2026-05-29' }
  const record = async (input: object) => {
    const { decisionId } = accepted(await execute('decisions.record', people.as('koffi'), { projectId, ...texts, ...input }))
    return decisionId
  }
  const stateOf = async () => (await db.prisma.project.findUniqueOrThrow({ where: { id: projectId } })).state
  const allocated = async () => (await db.prisma.account.aggregate({ where: { kind: 'allocated', projectId }, _sum: { balance: true } }))._sum.balance ?? 0n

  it('adopts an approval: numbered, the dossier approved and its money set aside at once', async () => {
    await receive('8000000')
    const decisionId = await record({ outcome: 'approved', amount: '8000000' })

    const adoption = accepted(await execute('decisions.confirm', people.as('helen'), { decisionId }))

    expect(adoption).toEqual({ number: 'DEMO/DEC/2026/001', outcome: 'approved', consequence: 'allocated' })
    expect(await stateOf()).toBe('approved')
    expect(await allocated()).toBe(8_000_000n)
    expect(hands.published.slice(-2).map(({ type }) => type)).toEqual(['pool.allocated', 'decision.adopted'])
    await hands.claimsHold()
  })

  it('locks what was still being asked about the dossier, unless it waits on the reserve list', async () => {
    const question = { title: 'Quel taux ?', lang: 'fr', kind: 'clarification', level: 'restricted', subject: 'project', subjectId: projectId }
    const ask = async (more: object = {}) => accepted(await execute('threads.create', people.as('helen'), { ...question, ...more })).threadId
    const [asked, talk] = [await ask(), await ask({ kind: 'discussion' })]
    const states = async () => {
      const found = await db.prisma.thread.findMany({ where: { id: { in: [asked, talk] } }, select: { id: true, state: true } })
      return Object.fromEntries(found.map(({ id, state }) => [id === asked ? 'asked' : 'talk', state]))
    }
    const short = await record({ outcome: 'approved', amount: '8000000', ifShort: 'reserve_list' })
    accepted(await execute('decisions.confirm', people.as('helen'), { decisionId: short }))
    expect(await states()).toEqual({ asked: 'open', talk: 'open' })

    await receive('8000000')
    const decisionId = await record({ outcome: 'approved', amount: '8000000' })
    const { number } = accepted(await execute('decisions.confirm', people.as('helen'), { decisionId }))

    expect(await states()).toEqual({ asked: 'locked', talk: 'open' })
    expect(await db.prisma.threadAct.findMany({ where: { threadId: asked } })).toMatchObject([{ kind: 'locked', facts: { decision: number } }])
    expect(hands.published.filter(({ type }) => type === 'thread.tended')).toMatchObject([{ payload: { act: 'locked' }, audience: [`thread:${asked}`] }])
    accepted(await execute('threads.change-state', people.as('koffi'), { threadId: asked, state: 'open' }))
    await hands.claimsHold()
  })

  it('is refused when the available money does not suffice, and nothing moves', async () => {
    await receive('7999999')
    const decisionId = await record({ outcome: 'approved', amount: '8000000' })

    const refusal = refused(await execute('decisions.confirm', people.as('helen'), { decisionId }))

    expect(refusal).toEqual({ code: 'insufficient_funds', params: { asked: '8000000', available: '7999999', currency: 'EUR' } })
    expect(await stateOf()).toBe('for_decision')
    expect(await db.prisma.decision.findUnique({ where: { id: decisionId } })).toMatchObject({ state: 'recorded', number: null })
    expect(await allocated()).toBe(0n)
    await hands.claimsHold()
  })

  it('puts the dossier on the reserve list instead when the text says so', async () => {
    const decisionId = await record({ outcome: 'approved', amount: '8000000', ifShort: 'reserve_list' })

    const adoption = accepted(await execute('decisions.confirm', people.as('helen'), { decisionId }))

    expect(adoption).toMatchObject({ outcome: 'deferred', consequence: 'reserve_list' })
    expect(await stateOf()).toBe('deferred')
    expect(await allocated()).toBe(0n)
    await hands.claimsHold()
  })

  it.each(['deferred', 'rejected'] as const)('adopts %s with its reasons and moves no money', async (outcome) => {
    const decisionId = await record({ outcome })

    const adoption = accepted(await execute('decisions.confirm', people.as('helen'), { decisionId }))

    expect(adoption).toMatchObject({ outcome, consequence: null })
    expect(await stateOf()).toBe(outcome)
    await hands.claimsHold()
  })

  it('approves from the reserve list once there is money', async () => {
    accepted(await execute('decisions.confirm', people.as('helen'), { decisionId: await record({ outcome: 'deferred' }) }))
    await receive('9000000')

    const decisionId = await record({ outcome: 'approved', amount: '7000000' })
    const adoption = accepted(await execute('decisions.confirm', people.as('helen'), { decisionId }))

    expect(adoption.number).toBe('DEMO/DEC/2026/002')
    expect(await allocated()).toBe(7_000_000n)
    await hands.claimsHold()
  })

  it('needs a second person', async () => {
    const decisionId = await record({ outcome: 'rejected' })

    expect(refused(await execute('decisions.confirm', people.as('koffi'), { decisionId })).code).toBe('second_person_needed')
  })

  it('is no affair of the forums: neither parties nor others find what is only recorded', async () => {
    const decisionId = await record({ outcome: 'rejected' })

    expect(refused(await execute('decisions.confirm', people.as('essi'), { decisionId })).code).toBe('not_found')
    expect(refused(await execute('decisions.confirm', people.as('thabo'), { decisionId })).code).toBe('not_found')
    expect(refused(await execute('decisions.confirm', people.as('afi'), { decisionId })).code).toBe('not_found')
  })

  it('happens once, and what is adopted never changes again', async () => {
    const decisionId = await record({ outcome: 'rejected' })
    accepted(await execute('decisions.confirm', people.as('helen'), { decisionId }))

    expect(refused(await execute('decisions.confirm', people.as('yawa'), { decisionId })).code).toBe('decision_not_open')
    await expect(db.script(`UPDATE "Decision" SET "textEn" = 'Otherwise.'`)).rejects.toThrow(/append-only/)
    await expect(db.script(`UPDATE "Decision" SET state = 'withdrawn'`)).rejects.toThrow(/append-only/)
    await expect(db.script('DELETE FROM "Decision"')).rejects.toThrow(/append-only/)
    await expect(db.script('TRUNCATE "Decision"')).rejects.toThrow(/append-only/)
  })

  it('is refused once the lead has withdrawn the dossier', async () => {
    const decisionId = await record({ outcome: 'rejected' })
    accepted(await execute('projects.withdraw', people.as('essi'), { projectId }))

    expect(refused(await execute('decisions.confirm', people.as('helen'), { decisionId })).code).toBe('decision_not_open')
  })
})
