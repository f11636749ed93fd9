import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import type { WireMessage } from '#app/realtime/protocol.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { scaled } from '#server/test/races.ts'

describe('splitting a thread while others write in it', async () => {
  const { db, execute, ask, claimsHold } = await openHarness()
  let as: (name: string) => Actor
  let threadId: string

  const writers = ['essi', 'kodjo', 'mamadou', 'thabo']

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    threadId = accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance' })).threadId
  })

  const writerOf = (n: number) => writers[n % writers.length] ?? 'essi'
  const post = (n: number, more: object = {}) =>
    execute('threads.post', as(writerOf(n)), { threadId, text: `Message ${n}`, lang: 'fr', ...more }, { commandId: newId() })
  const split = (seqs: readonly string[]) => execute('threads.split', as('koffi'), { threadId, title: 'À part', lang: 'fr', seqs }, { commandId: newId() })

  async function read(who: string, id: string): Promise<readonly WireMessage[]> {
    const all: WireMessage[] = []
    for (let more = true; more; ) {
      const missed = accepted(await ask('threads.after', as(who), { threadId: id, afterSeq: all.at(-1)?.seq ?? 0 }))
      all.push(...missed.messages)
      more = missed.more
    }
    return all
  }

  it('loses no message and doubles none, and every reader reads the same', async () => {
    const first: WireMessage[] = []
    for (let n = 0; n < 24; n++) first.push(accepted(await post(n)))
    const posts = Array.from({ length: scaled(40) }, (_, n) => post(100 + n, n % 3 === 0 ? { replyTo: (n % 24) + 1 } : {}))
    const edits = first
      .filter((_, n) => n % 3 === 0)
      .map(({ id, author }, n) =>
        execute('threads.edit-message', as(author.name.toLowerCase()), { messageId: id, version: 1, text: `Corrigé ${n}`, lang: 'fr' }),
      )
    const reactions = first
      .filter((_, n) => n % 3 === 1)
      .map(({ id }) => execute('threads.react', as('essi'), { messageId: id, kind: 'agree', on: true }, { commandId: newId() }))
    const splits = [split(['2-8']), split(['6-12', '20']), split(['1', '30-40'])]

    const [posted, edited, reacted, done] = await Promise.all([Promise.all(posts), Promise.all(edits), Promise.all(reactions), Promise.all(splits)])

    for (const answer of [...edited, ...reacted]) accepted(answer)
    const said = [...first, ...posted.map((answer) => accepted(answer))].map(({ id }) => id)
    const threads = [threadId, ...done.map((answer) => accepted(answer).threadId)]
    const asRead = async (who: string) => Promise.all(threads.map((id) => read(who, id)))
    const found = (await asRead('thabo')).flat().filter(({ gone }) => gone === null)
    expect(found.map(({ id }) => id).sort()).toEqual([...said].sort())
    expect(found.filter(({ html }) => html.includes('Corrigé'))).toHaveLength(edits.length)
    expect(found.filter(({ reactions: [one] }) => one)).toHaveLength(reactions.length)
    expect(found.filter(({ replyTo }) => replyTo)).toHaveLength(posts.filter((_, n) => n % 3 === 0).length)
    const hashes = await Promise.all([...writers, 'koffi'].map(async (who) => hashOf(await asRead(who))))
    expect(new Set(hashes).size).toBe(1)
    await claimsHold()
  })
})

function hashOf(threads: readonly (readonly WireMessage[])[]): string {
  return createHash('sha256').update(JSON.stringify(threads)).digest('hex')
}
