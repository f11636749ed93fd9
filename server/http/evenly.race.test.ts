import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import type { QueryName } from '#server/queries/registry.ts'
import { rankDifference } from '#server/test/mann-whitney.ts'
import { scaled } from '#server/test/races.ts'
import { openWorld, type World } from '#server/test/rights/world.ts'
import { evenly } from './evenly.ts'

/** Asked in turn, pair by pair, so that whatever slows the machine slows both. */
describe('a thing one may not see, asked for 500 times beside one that does not exist', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world?.close())

  it.each([
    ['a draft of others', 'projects.page', (id: string) => ({ projectId: id }), 'draft', 'other_admin'],
    ['a confidential thread', 'threads.page', (id: string) => ({ threadId: id }), 'confidential', 'platform'],
    ['a contribution of others', 'pool.contribution', (id: string) => ({ contributionId: id }), 'contribution', 'other_admin'],
    ['a person of another forum', 'members.profile', (id: string) => ({ personId: id }), 'applicantPerson', 'other_admin'],
  ] as const)('%s: the clock does not tell them apart', async (_what, name, input, thing, player) => {
    const ask = evenly(world.stage.ask)
    const actor: Actor = world.stage.play(player)
    const took = async (id: string) => {
      const since = performance.now()
      const answer = await ask(name as QueryName, actor, input(id))
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
      return performance.now() - since
    }
    const hidden: number[] = []
    const unknown: number[] = []

    for (let pair = 0; pair < scaled(500); pair++) {
      const ids = [world.things[thing], newId()] as const
      const [first, second] = pair % 2 ? [ids[0], ids[1]] : [ids[1], ids[0]]
      const [one, other] = [await took(first), await took(second)]
      hidden.push(pair % 2 ? one : other)
      unknown.push(pair % 2 ? other : one)
    }

    // Six standard deviations: two alike differ so by chance once in half a billion runs.
    expect(Math.abs(rankDifference(hidden, unknown))).toBeLessThan(6)
  })
})
