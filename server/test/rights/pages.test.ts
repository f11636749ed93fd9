import { readdirSync } from 'node:fs'
import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Response as Answering, Request as Asked } from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLoadContext } from '#server/http/load-context.ts'
import { createReadPositions } from '#server/state/read-positions.ts'
import { openDoors } from '../doors.ts'
import { type PageRow, pageRows } from './page-rows.ts'
import { everyPlayer, type Player } from './players.ts'
import { withUnknownIds } from './table.ts'
import { openWorld, type World } from './world.ts'

type Loader = (args: LoaderFunctionArgs) => unknown
type Answer = { readonly status: number; readonly said: string }

const modules = import.meta.glob<{ readonly loader?: Loader }>('/app/routes/*/route.{ts,tsx}')

/** The loader of every page × every role × own or another body, with the context that a request is given. */
describe('the right to each page', () => {
  let world: World
  let visit: (folder: string, player: Player | null, params: object, search?: string) => Promise<Answer>

  beforeAll(async () => {
    world = await openWorld()
    const doors = await openDoors({ ...world.stage, clock: world.clock })
    const contextOf = createLoadContext({ ...doors, readPositions: createReadPositions(world.stage.db) } as never)
    const cookies = new Map<Player, string>()
    for (const player of everyPlayer) cookies.set(player, await doors.signedIn(world.stage.play(player).personId))

    visit = async (folder, player, params, search = '') => {
      const cookie = (player && cookies.get(player)) ?? ''
      const asked = { headers: { cookie, 'accept-language': 'en' }, path: '/', ip: '127.0.0.1' }
      const context = await contextOf(asked as Asked, { locals: { reference: 'one', nonce: 'one' } } as unknown as Answering)
      const load = await loaderOf(folder)
      return answerOf(() => load({ request: new Request(`http://kente.example/${folder}${search}`), params, context } as LoaderFunctionArgs))
    }
  })
  afterAll(() => world?.close())

  it('is written down for every route, and for no other', () => {
    expect(Object.keys(pageRows).sort()).toEqual(readdirSync('app/routes').sort())
  })

  it.each(Object.entries(pageRows).map(([folder, row]) => ({ folder, row })))('$folder: $row.rule', async ({ folder, row }) => {
    const params = row.params?.(world.things) ?? {}
    const unknown = withUnknownIds(params)
    const statuses: { [player in Player]?: number } = {}
    for (const player of everyPlayer) {
      const answer = await visit(folder, player, params, row.search?.(world.things))
      statuses[player] = answer.status
      const elsewhere = unknown && answer.status === 404 ? await visit(folder, player, unknown, row.search?.(world.things)) : answer
      expect(elsewhere, `${player}: a hidden thing answers as an unknown one`).toEqual(answer)
    }

    expect(statuses).toEqual(Object.fromEntries(everyPlayer.map((player) => [player, statusFor(row, player)])))
    expect((await visit(folder, null, params)).status, 'who is not signed in').toBe(row.open ?? 302)
  })
})

async function loaderOf(folder: string): Promise<Loader> {
  const found = modules[`/app/routes/${folder}/route.tsx`] ?? modules[`/app/routes/${folder}/route.ts`]
  return (await found?.())?.loader ?? (() => null)
}

/** The status that the page would have; for a refusal also what it says. */
async function answerOf(load: () => unknown): Promise<Answer> {
  try {
    const value = await load()
    const init = typeof value === 'object' && value !== null && 'init' in value ? value.init : null
    const status = typeof init === 'object' && init !== null && 'status' in init ? Number(init.status) : 200
    return { status, said: '' }
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown
    return { status: thrown.status, said: thrown.headers.get('Location') ?? (await thrown.text()) }
  }
}

/** People of a suspended forum are not signed in at all; of an applicant they are refused what is not for candidates. */
function statusFor({ answers, open = 302 }: PageRow, player: Player): number {
  const { rest, ...named } = answers
  const found = Object.entries(named).find(([, people]) => people.includes(player))
  if (found) return Number(found[0])
  if (player === 'suspended_admin') return open
  return player === 'applicant_admin' ? 403 : (rest ?? 0)
}
