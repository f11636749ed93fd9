import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import type { CommandName } from '#server/commands/registry.ts'
import { recipientsOf } from '#server/jobs/recipients.ts'
import { castMembers } from './builders.ts'
import { openDoors } from './doors.ts'
import { checkedDossier, dossierForDecision, submittedDossier } from './dossiers.ts'
import { accepted, openHarness, refused } from './harness.ts'
import { fundedContribution } from './pool-builders.ts'

/** A coordinator who works, or within 24 months worked, for a party stands aside (domain.md §2.4). */
describe('a coordinator who works for a party', async () => {
  const hands = await openHarness()
  const { db, ask, execute } = hands
  let people: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    people = await castMembers(db)
  })

  const workingFor = (name: string, code: string): Actor => ({ ...people.as(name), interests: [people.bodies[code] ?? ''] })
  const record = { outcome: 'rejected', textFr: 'Non retenu.', textEn: 'Not approved.', meetingOn: '2026-01-05' }
  const aside = (code: string) => ({ code: 'conflicted', params: { parties: code } })
  const waitingFor = async (actor: Actor) => accepted(await ask('notices.waiting', actor)).items.map(({ kind }) => kind)

  /** The act is refused to whoever works for the lead or a partner, and then done by somebody else. */
  async function othersMay(name: CommandName, input: object, other = 'helen'): Promise<void> {
    expect(refused(await execute(name, workingFor('koffi', 'GGPS'), input))).toEqual(aside('GGPS'))
    expect(refused(await execute(name, workingFor('koffi', 'FSMD'), input))).toEqual(aside('FSMD'))
    accepted(await execute(name, { ...workingFor(other, 'SAMA') }, input))
  }

  it('neither checks a dossier, nor sends it back, nor gives it more time', async () => {
    const projectId = await submittedDossier(hands, people)

    await othersMay('projects.check', { projectId })
    await othersMay('projects.send-back', { projectId, dueOn: '2099-01-01', lang: 'fr', points: [{ section: 'budget', severity: 'must', text: 'Détailler.' }] })
    await othersMay('projects.extend-due-date', { projectId, dueOn: '2099-02-01' })
  })

  it('neither recommends it, nor records a decision on it, nor confirms or withdraws one', async () => {
    const projectId = await checkedDossier(hands, people)

    await othersMay('projects.recommend', { projectId, recommendation: 'Solide.', lang: 'fr' })
    await othersMay('decisions.record', { projectId, ...record })
    const { id: decisionId } = await db.prisma.decision.findFirstOrThrow()
    expect(refused(await execute('decisions.withdraw', workingFor('helen', 'FSMD'), { decisionId }))).toEqual(aside('FSMD'))
    await othersMay('decisions.confirm', { decisionId }, 'yawa')
  })

  it('allocates nothing to it', async () => {
    const projectId = await dossierForDecision(hands, people)
    await fundedContribution(hands, people.as, 'ingrid', { amount: '9000000' })
    const { decisionId } = accepted(await execute('decisions.record', people.as('koffi'), { projectId, ...record, outcome: 'approved', amount: '8000000' }))
    accepted(await execute('decisions.confirm', people.as('helen'), { decisionId }))

    expect(refused(await execute('pool.allocate', workingFor('koffi', 'FSMD'), { projectId, amount: '100' }))).toEqual(aside('FSMD'))
    expect(refused(await execute('pool.allocate', people.as('koffi'), { projectId, amount: '100' })).code).toBe('above_decision')
    expect(accepted(await ask('pool.project', workingFor('koffi', 'FSMD'), { projectId }))).toMatchObject({ aside: ['FSMD'], next: null })
    expect(accepted(await ask('pool.project', people.as('koffi'), { projectId }))).toMatchObject({ aside: [], next: { left: { amount: '0' } } })
  })

  it('reads the dossier without a button and is told why; nothing of it waits for them', async () => {
    const projectId = await submittedDossier(hands, people)
    const koffi = workingFor('koffi', 'FSMD')

    expect(accepted(await ask('projects.page', koffi, { projectId })).full).toMatchObject({ acts: [], aside: ['FSMD'], acting: { mine: false } })
    expect(accepted(await ask('projects.page', people.as('koffi'), { projectId })).full).toMatchObject({
      acts: [{ act: 'check', refusal: null }],
      aside: [],
      acting: { mine: true },
    })
    expect(await waitingFor(koffi)).toEqual([])
    expect(await waitingFor(people.as('koffi'))).toEqual(['check'])
  })

  it('sees no button on a decision on it, though it was theirs to withdraw', async () => {
    const projectId = await dossierForDecision(hands, people)
    const { decisionId } = accepted(await execute('decisions.record', people.as('koffi'), { projectId, ...record }))
    const page = async (actor: Actor) => accepted(await ask('decisions.page', actor, { decisionId }))

    expect(await page(workingFor('koffi', 'GGPS'))).toMatchObject({ aside: ['GGPS'], may: { confirm: null, withdraw: false } })
    expect(await page(people.as('koffi'))).toMatchObject({ aside: [], may: { withdraw: true } })
    expect(await page(workingFor('helen', 'GGPS'))).toMatchObject({ may: { confirm: null } })
    expect(await page(people.as('helen'))).toMatchObject({ may: { confirm: { refusal: null } } })
    expect(await waitingFor(workingFor('helen', 'GGPS'))).toEqual([])
    expect(await waitingFor(people.as('helen'))).toEqual(['confirm_decision'])
  })

  it('lets others answer what was registered or received from the body they work for', async () => {
    const promise = { amount: '500000', currency: 'EUR', contributorId: people.bodies.DPF, documentRef: 'DPF/1' }
    const { contributionId } = accepted(await execute('pool.pledge', people.as('yawa'), promise))
    const koffi = workingFor('koffi', 'DPF')

    expect(await waitingFor(koffi)).toEqual([])
    expect(accepted(await ask('pool.contribution', koffi, { contributionId }))).toMatchObject({ aside: true, may: { answer: false } })
    expect(accepted(await ask('pool.overview', koffi)).waiting).toMatchObject([{ aside: true }])
    expect(refused(await execute('pool.confirm-registration', koffi, { contributionId }))).toEqual(aside('DPF'))
    expect(refused(await execute('pool.reject-registration', koffi, { contributionId }))).toEqual(aside('DPF'))
    expect(accepted(await ask('pool.contribution', people.as('koffi'), { contributionId }))).toMatchObject({ aside: false, may: { answer: true } })
    accepted(await execute('pool.confirm-registration', people.as('koffi'), { contributionId }))

    accepted(await execute('pool.commit', people.as('ingrid'), { contributionId, amount: '500000', documentRef: 'DPF/2' }))
    const arrived = { contributionId, amount: '200000', receivedOn: '2026-01-05', bankRef: 'B1' }
    const { receiptId } = accepted(await execute('pool.receive', people.as('yawa'), arrived))
    expect(await waitingFor(koffi)).toEqual([])
    expect(accepted(await ask('pool.receipt', koffi, { receiptId })).receipt.mayNotAnswer).toBe('conflicted')
    expect(refused(await execute('pool.approve-receipt', koffi, { receiptId }))).toEqual(aside('DPF'))
    expect(refused(await execute('pool.reject-receipt', koffi, { receiptId, reason: 'Faux.' }))).toEqual(aside('DPF'))
    accepted(await execute('pool.approve-receipt', people.as('koffi'), { receiptId }))
    await hands.claimsHold()
  })

  const months = (ago: number) => new Date(Date.now() - ago * 30.5 * 86_400_000)

  async function worked(name: string, code: string, endsAt: Date | null): Promise<void> {
    const role = code === 'DPF' ? 'guest' : 'forum_staff'
    const { personId } = people.as(name)
    const id = crypto.randomUUID()
    await db.prisma.mandate.create({ data: { id, personId, bodyId: people.bodies[code] ?? '', role, startsAt: months(60), endsAt } })
  }

  it('is known by every mandate for a forum or partner that is live or ended within 24 months', async () => {
    const { signedIn, identify } = await openDoors(hands)
    await worked('koffi', 'FSMD', months(25))
    await worked('koffi', 'SAMA', months(23))
    await worked('koffi', 'DPF', null)

    const known = await identify(await signedIn(people.as('koffi').personId))
    const coordinator = known?.actors.find(({ role }) => role === 'coordinator')

    expect([...(coordinator?.interests ?? [])].sort()).toEqual([people.bodies.SAMA, people.bodies.DPF].sort())
  })

  it('gets no notice of it either', async () => {
    const forDossier = await submittedDossier(hands, people)
    const { contributionId: forContribution } = await fundedContribution(hands, people.as, 'ingrid', { amount: '100000' })
    const told = async (about: { forDossier: string } | { forContribution: string }) => (await recipientsOf(db, { of: 'coordinators', ...about })).length
    expect([await told({ forDossier }), await told({ forContribution })]).toEqual([3, 3])

    await worked('koffi', 'FSMD', months(23))
    await worked('helen', 'FSMD', months(25))
    await worked('yawa', 'DPF', months(1))

    expect([await told({ forDossier }), await told({ forContribution })]).toEqual([2, 2])
  })
})
