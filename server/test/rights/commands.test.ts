import { beforeEach, describe, expect, it } from 'vitest'
import type { Result } from '#app/domain/result.ts'
import { type CommandName, commands } from '#server/commands/registry.ts'
import { openHarness } from '../harness.ts'
import { commandRows } from './command-rows.ts'
import { fingerprint } from './fingerprint.ts'
import { type Company, castCompany, type Player } from './players.ts'
import { answerTo, inOrder, type Row, unknownTo, withUnknownIds } from './table.ts'

const said = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code)

/** Every command × every role × own or another body, by the table of rights (domain.md §6.2). */
describe('the right to each command', async () => {
  const hands = await openHarness()
  const { db, execute, ask } = hands
  let company: Company

  beforeEach(async () => {
    hands.setClock('2026-06-01T10:00:00Z')
    company = await castCompany(db)
  })

  const stage = () => ({ ...hands, ...company })
  const run = (name: CommandName, player: Player, input: object) => execute(name, company.play(player), input)

  it('is written down for every command, and for no other', () => {
    expect(Object.keys(commandRows).sort()).toEqual(Object.keys(commands).sort())
  })

  it('is nobody’s who owes a second factor', async () => {
    const owing = { ...company.play('coordinator'), secondFactorDue: true }
    const answers = await Promise.all(Object.keys(commands).map((name) => execute(name as CommandName, owing, {})))
    expect(new Set(answers.map(said))).toEqual(new Set(['second_factor_due']))
  })

  const rows = Object.entries(commandRows).flatMap(([name, given]) => [given].flat().map((row, at) => ({ name: name as CommandName, row, at })))

  it.each(rows)('$name ($at): $row.rule', async ({ name, row }) => {
    const input = (await row.scene?.(stage())) ?? {}
    const unknown = withUnknownIds(input, row.kept)
    const { may, mayNot } = inOrder(row)
    expect(may.length > 0 || row.nobody, 'somebody may, which proves that the thing is there').toBe(true)

    const before = await fingerprint(db)
    const answers: { [player in Player]?: string } = {}
    for (const player of mayNot) {
      const answer = await run(name, player, input)
      answers[player] = said(answer)
      if (unknown) await sameAsUnknown(player, answer, await run(name, player, unknown), row, input)
    }
    for (const player of may) if (unknown) expect(said(await run(name, player, unknown)), `${player}, unknown ids`).toBe(unknownTo(row, player))
    if (row.unknown !== 'ok') expect(await fingerprint(db), 'a refusal leaves nothing behind').toBe(before)

    for (const [at, player] of may.entries()) {
      const own = at === 0 ? input : ((await row.scene?.(stage())) ?? {})
      answers[player] = said(await run(name, player, own))
    }
    expect(answers).toEqual(Object.fromEntries([...mayNot, ...may].map((player) => [player, answerTo(row, player)])))
  })

  /** A thing one may not see answers exactly as one that does not exist; only who sees it may be told more. */
  async function sameAsUnknown(player: Player, real: Result<unknown>, unknown: Result<unknown>, { thing }: Row, input: object): Promise<void> {
    if (JSON.stringify(real) === JSON.stringify(unknown)) return
    const seen = thing && (await ask(thing[0], company.play(player), thing[1]({ ...input })))
    expect(seen ? said(seen) : 'hidden', `${player} is told ${said(real)} of a hidden thing, and ${said(unknown)} of an unknown one`).toBe('ok')
  }
})
