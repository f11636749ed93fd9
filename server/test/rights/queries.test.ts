import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Result } from '#app/domain/result.ts'
import { type QueryName, queries } from '#server/queries/registry.ts'
import { everyPlayer, type Player } from './players.ts'
import { queryRows } from './query-rows.ts'
import { answerTo, withUnknownThings } from './table.ts'
import { openWorld, type Things, type World } from './world.ts'

const said = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code)

/** Every query × every role × own or another body, by the table of rights (domain.md §6.2, rulings.md 6). */
describe('the right to each query', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world?.close())

  const run = (name: QueryName, player: Player, input: object) => world.stage.ask(name, world.stage.play(player), input)

  it('is written down for every query, and for no other', () => {
    expect(Object.keys(queryRows).sort()).toEqual(Object.keys(queries).sort())
  })

  it('is nobody’s who owes a second factor', async () => {
    const owing = { ...world.stage.play('coordinator'), secondFactorDue: true }
    const answers = await Promise.all(Object.keys(queries).map((name) => world.stage.ask(name as QueryName, owing)))
    expect(new Set(answers.map(said))).toEqual(new Set(['second_factor_due']))
  })

  const rows = Object.entries(queryRows).flatMap(([name, given]) => [given].flat().map((row, at) => ({ name: name as QueryName, row, at })))

  it.each(rows)('$name ($at): $row.rule', async ({ name, row }) => {
    const input = row.input?.(world.things) ?? {}
    const unknown = withUnknownThings(input)
    const answers: { [player in Player]?: string } = {}

    for (const player of everyPlayer) {
      const answer = await run(name, player, input)
      answers[player] = said(answer)
      if (answer.ok) expect(await hiddenIn(player, answer.value, row.tells), `${player} is told of what they may not see`).toEqual([])
      if (!unknown) continue
      const other = await run(name, player, unknown)
      if (answer.ok) expect(said(other), `${player}, unknown ids`).toBe(row.unknown ?? 'not_found')
      else expect(other, `${player}: a hidden thing answers as an unknown one`).toEqual(answer)
    }

    expect(answers).toEqual(Object.fromEntries(everyPlayer.map((player) => [player, answerTo(row, player)])))
    expect(Object.values(answers), 'somebody may, which proves that the thing is there').toContain('ok')
  })

  const hidden = new Map<Player, Promise<readonly (keyof Things)[]>>()

  /** The names of hidden things whose ids, or codes, stand in an answer. */
  async function hiddenIn(player: Player, value: unknown, told: readonly (keyof Things)[] = []): Promise<readonly (keyof Things)[]> {
    const unseen = hidden.get(player) ?? hiddenFrom(player)
    hidden.set(player, unseen)
    const text = JSON.stringify(value)
    return (await unseen).filter((name) => text.includes(world.things[name]) && !told.includes(name))
  }

  /** What the page of the thing does not show to this player, who is not the thing itself. */
  async function hiddenFrom(player: Player): Promise<readonly (keyof Things)[]> {
    const names: (keyof Things)[] = []
    for (const [name, [query, input]] of Object.entries(pages(world.things))) {
      if (isOneself(player, world.things[name as keyof Things])) continue
      if (!(await run(query, player, input)).ok) names.push(name as keyof Things)
    }
    return names
  }

  function isOneself(player: Player, id: string): boolean {
    const { personId, mandateId } = world.stage.play(player)
    return id === personId || id === mandateId
  }
})

/** The page of each thing, by which a player sees that it is there. */
function pages(things: Things): { readonly [name in keyof Things]?: readonly [QueryName, object] } {
  return {
    draft: ['projects.page', { projectId: things.draft }],
    submitted: ['projects.page', { projectId: things.submitted }],
    approved: ['projects.page', { projectId: things.approved }],
    forDecision: ['projects.page', { projectId: things.forDecision }],
    decision: ['decisions.page', { decisionId: things.decision }],
    registration: ['pool.contribution', { contributionId: things.registration }],
    contribution: ['pool.contribution', { contributionId: things.contribution }],
    reversal: ['pool.reversal', { reversalId: things.reversal }],
    receipt: ['pool.receipt', { receiptId: things.receipt }],
    draftOffer: ['resources.page', { offerId: things.draftOffer }],
    reservation: ['resources.reservation', { reservationId: things.reservation }],
    alliance: ['threads.page', { threadId: things.alliance }],
    restricted: ['threads.page', { threadId: things.restricted }],
    confidential: ['threads.page', { threadId: things.confidential }],
    allianceFile: ['threads.file', { threadId: things.alliance, fileId: things.allianceFile }],
    restrictedFile: ['threads.file', { threadId: things.restricted, fileId: things.restrictedFile }],
    confidentialFile: ['threads.file', { threadId: things.confidential, fileId: things.confidentialFile }],
    caucus: ['threads.page', { threadId: things.caucus }],
    glass: ['threads.glass', { glassId: things.glass }],
    person: ['members.profile', { personId: things.person }],
    mandate: ['members.profile', { personId: things.person }],
    colleague: ['members.profile', { personId: things.colleague }],
    applicant: ['members.forum', { code: 'APPL' }],
    applicantCode: ['members.forum', { code: 'APPL' }],
    applicantPerson: ['members.profile', { personId: things.applicantPerson }],
    invitation: ['members.invitation', { invitationId: things.invitation }],
    applicantInvitation: ['members.invitation', { invitationId: things.applicantInvitation }],
    edition: ['members.forum', { code: 'GGPS' }],
    applicantEdition: ['members.forum', { code: 'APPL' }],
  }
}
