import { readdirSync } from 'node:fs'
import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Response as Answering, Request as Asked } from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLoadContext } from '#server/http/load-context.ts'
import { createNoticeChoices } from '#server/state/notice-choices.ts'
import { createReadPositions } from '#server/state/read-positions.ts'
import { openDoors } from '../doors.ts'
import { type PageRow, pageRows } from './page-rows.ts'
import type { Links } from './page-rows-of-members.ts'
import { everyPlayer, type Player } from './players.ts'
import { withUnknownThings } from './table.ts'
import { openWorld, type World } from './world.ts'

type Loader = (args: LoaderFunctionArgs) => unknown
type Params = { readonly [name: string]: string }
/** `said` is what a refusal says, and where a redirect leads. */
type Answer = { readonly status: number; readonly said: string }

const modules = import.meta.glob<{ readonly loader?: Loader; readonly default?: unknown }>('/app/routes/*/route.{ts,tsx}')

/** The loader of every page × every role × own or another body, with the context that a request is given. */
describe('the right to each page', () => {
  let world: World
  let links: Links
  let visit: (folder: string, player: Player | null, params: Params, search?: string) => Promise<Answer>

  beforeAll(async () => {
    world = await openWorld()
    const doors = await openDoors({ ...world.stage, clock: world.clock })
    links = linksIn(world, doors)
    const contextOf = createLoadContext({
      ...doors,
      readPositions: createReadPositions(world.stage.db),
      noticeChoices: createNoticeChoices(world.stage.db, doors.keys),
    } as never)
    const cookies = new Map<Player, string>()
    for (const player of everyPlayer) cookies.set(player, await doors.signedIn(world.stage.play(player).personId))

    visit = async (folder, player, params, search = '') => {
      const cookie = (player && cookies.get(player)) ?? ''
      const path = pathOf(folder, params)
      // Whoever has chosen a language is not led to the page in another.
      const headers = { cookie: `${cookie}; kente_locale=en`, 'accept-language': 'en' }
      const context = await contextOf({ headers, path, ip: '127.0.0.1' } as Asked, { locals: { reference: 'one', nonce: 'one' } } as unknown as Answering)
      const load = await loaderOf(folder)
      const request = new Request(`http://kente.example${path}${search}`, { headers })
      return answerOf(() => load({ request, params, context } as LoaderFunctionArgs))
    }
  })
  afterAll(() => world?.close())

  it('is written down for every route, and for no other', () => {
    expect(Object.keys(pageRows).sort()).toEqual(readdirSync('app/routes').sort())
  })

  const rows = Object.entries(pageRows).flatMap(([folder, given]) => [given].flat().map((row: PageRow, at) => ({ folder, row, at })))

  it.each(rows)('$folder ($at): $row.rule', async ({ folder, row }) => {
    const params = row.params?.(world.things, links) ?? {}
    const unknown = withUnknownThings(params) as Params | null
    const search = row.search?.(world.things)
    const answers: { [player in Player]?: string } = {}
    for (const player of everyPlayer) {
      const answer = await visit(folder, player, params, search)
      answers[player] = shown(answer)
      if (!unknown || answer.status === 302) continue
      const elsewhere = await visit(folder, player, unknown, search)
      if (answer.status === 404) expect(elsewhere, `${player}: a hidden thing answers as an unknown one`).toEqual(answer)
      else expect(elsewhere.status, `${player}: nothing is at an unknown address`).toBe(404)
    }

    const path = pathOf(folder, params) + (search ?? '')
    expect(answers).toEqual(Object.fromEntries(everyPlayer.map((player) => [player, shownTo(row, player, path)])))
    expect(shown(await visit(folder, null, params, search)), 'who is not signed in').toBe(shownToVisitor(row, path))
  })

  it('shows whoever owes a second factor the pages that settle it, and what needs no sign-in', async () => {
    await world.stage.db.prisma.alliance.update({ where: { id: 1 }, data: { secondFactorOf: ['coordinator'] } })
    const open: string[] = []
    for (const { folder, row } of rows) {
      const params = row.params?.(world.things, links) ?? {}
      const answer = shown(await visit(folder, 'coordinator', params))
      if (answer !== ledTo('/me/second-factor', pathOf(folder, params))) open.push(folder)
    }
    expect(open.filter((folder) => [pageRows[folder]].flat().every((row) => row?.open === undefined)).sort()).toEqual(openToOwing)
  })
})

/** Beside the pages that are open to everybody. */
const openToOwing = [
  ...['acting', 'me_.passkeys.$id.remove', 'me_.passkeys.add', 'me_.prove', 'me_.second-factor'],
  ...['me_.second-factor_.app', 'me_.second-factor_.codes', 'me_.second-factor_.off', 'me_.second-factor_.start'],
]

/** The links that lie in the mails of the world’s people. */
function linksIn({ things }: World, { keys }: Awaited<ReturnType<typeof openDoors>>): Links {
  return {
    invitation: keys.linkToken('invitation', things.invitation),
    reset: keys.linkToken('password_reset', things.reset),
    email: keys.linkToken('email_new', things.emailChange),
    unsubscribe: keys.linkToken('unsubscribe', things.person),
  }
}

/** The address of a route: `forums.$code_.people` is /forums/GGPS/people. */
function pathOf(folder: string, params: Params): string {
  const parts = folder.split('.').filter((part) => part !== '_index' && part !== '$')
  return `/${parts
    .map((part) => part.replace(/_$/, ''))
    .map((part) => (part.startsWith('$') ? params[part.slice(1)] : part))
    .join('/')}`
}

/** Remix answers 400 where there is neither a loader nor a page. */
async function loaderOf(folder: string): Promise<Loader> {
  const found = await (modules[`/app/routes/${folder}/route.tsx`] ?? modules[`/app/routes/${folder}/route.ts`])?.()
  return found?.loader ?? (found?.default ? () => null : () => Promise.reject(new Response(null, { status: 400 })))
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

function shown({ status, said }: Answer): string {
  return status === 302 ? `302 ${said}` : String(status)
}

/**
 * What a row says of a player: of a suspended forum as of who is not signed in; people of a forum on its way in are
 * led to it from what is not open to them.
 */
function shownTo(row: PageRow, player: Player, path: string): string {
  const { rest, ...named } = row.answers
  const found = Object.entries(named).find(([, people]) => people.includes(player))?.[0]
  if (found) return found === '302' ? `302 ${row.to}` : found
  if (player === 'suspended_admin') return shownToVisitor(row, path)
  return player === 'applicant_admin' ? '302 /forums/APPL' : String(rest)
}

function shownToVisitor({ open }: PageRow, path: string): string {
  if (open) return typeof open === 'number' ? String(open) : `302 ${open}`
  return ledTo('/login', path)
}

/** Led there, and back to the page afterwards. */
function ledTo(to: string, path: string): string {
  return path === '/' ? `302 ${to}` : `302 ${to}?next=${encodeURIComponent(path)}`
}
