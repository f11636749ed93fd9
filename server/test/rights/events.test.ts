import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSocketServer, type SocketServer } from '../sockets.ts'
import { type EventRow, eventRows, type Placed } from './event-rows.ts'
import { everyPlayer, type Player } from './players.ts'
import { answerTo, withUnknownIds } from './table.ts'
import { openWorld, type World } from './world.ts'

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: { readonly code: string } }
type Connection = Awaited<ReturnType<SocketServer['connect']>>

/** Every event of the live connection × every role × own or another body (domain.md §6.2, rulings.md 28). */
describe('the right to each live event', () => {
  let world: World
  let server: SocketServer
  const connections = new Map<Player, Connection>()
  const players = everyPlayer.filter((player) => player !== 'suspended_admin')

  beforeAll(async () => {
    world = await openWorld()
    server = await openSocketServer({ ...world.stage, clock: world.clock })
    for (const player of everyPlayer) connections.set(player, await server.connect(world.stage.play(player)))
  })
  afterAll(async () => {
    await server?.close()
    await world?.close()
  })

  async function send(player: Player, event: string, frame: object): Promise<Answer> {
    const client = connections.get(player)?.client
    if (!client) throw new Error(`${player} is not connected`)
    return client.timeout(10_000).emitWithAck(event as 'ask', frame as never)
  }

  const placed = (player: Player): Placed => ({ things: world.things, as: world.stage.play(player).mandateId })
  const said = (answer: Answer) => (answer.ok ? 'ok' : answer.refusal.code)

  it('is for whoever is connected: people of a suspended forum are not', () => {
    expect(connections.get('suspended_admin')?.failed).toBe('unauthenticated')
    expect(players.filter((player) => connections.get(player)?.failed)).toEqual([])
  })

  it('is written down for every event that the server hears', () => {
    const heard = [...server.sockets.io.sockets.sockets.values()][0]?.eventNames() ?? []
    expect(Object.keys(eventRows).sort()).toEqual(heard.filter((name) => !['disconnect', 'disconnecting', 'error'].includes(String(name))).sort())
  })

  it.each(players)('never goes with the mandate of another: %s', async (player) => {
    const other = player === 'admin' ? 'coordinator' : 'admin'
    for (const { event, row } of rows().filter((one) => one.row.answers.ok)) {
      const frame = row.frame({ ...placed(player), as: world.stage.play(other).mandateId })
      if ('as' in frame) expect(said(await send(player, event, frame)), event).toBe('mandate_not_live')
    }
  })

  it.each(rows())('$event: $row.rule', async ({ event, row }) => {
    const answers: { [player in Player]?: string } = {}
    for (const player of players) {
      if (row.after) await send(player, row.after[0], row.after[1](placed(player)))
      const frame = row.frame(placed(player))
      const answer = await send(player, event, frame)
      answers[player] = said(answer)
      const asked = answer.ok ? null : withUnknownThings(frame)
      if (asked) expect(await send(player, event, asked), `${player}: a hidden thing answers as an unknown one`).toEqual(answer)
    }
    expect(answers).toEqual(Object.fromEntries(players.map((player) => [player, answerTo(row, player)])))
  })

  it('keeps no position and joins no room of what is not read', async () => {
    const { db, play } = world.stage
    const kept = await db.prisma.readPosition.findMany({ where: { threadId: world.things.restricted }, select: { personId: true } })
    const may = new Set(['admin', 'staff', 'coordinator', 'finance'].map((player) => play(player as Player).personId))
    expect(kept.filter(({ personId }) => !may.has(personId))).toEqual([])

    for (const socket of server.sockets.io.sockets.sockets.values()) {
      const player = players.find((name) => play(name).personId === socket.data.who.id)
      if (player && answerTo(rowOf('thread:open', 1), player) !== 'ok') expect([...socket.rooms]).not.toContain(`thread:${world.things.restricted}`)
    }
  })
})

function rows(): readonly { readonly event: string; readonly row: EventRow }[] {
  return Object.entries(eventRows).flatMap(([event, given]) => [given].flat().map((row: EventRow) => ({ event, row })))
}

function rowOf(event: keyof typeof eventRows, at: number): EventRow {
  const [row] = [eventRows[event]].flat().slice(at)
  if (!row) throw new Error('no such row')
  return row as EventRow
}

/** The same frame about things that nobody knows; null when it is about none. */
function withUnknownThings(frame: object & { readonly room?: string; readonly as?: string; readonly commandId?: string }): object | null {
  const { as, commandId, room, ...about } = frame
  const acting = { ...(as ? { as } : {}), ...(commandId ? { commandId } : {}) }
  if (room?.startsWith('dossier:')) return { room: `dossier:${crypto.randomUUID()}`, ...acting }
  const unknown = withUnknownIds(about)
  return unknown && { ...unknown, ...acting }
}
