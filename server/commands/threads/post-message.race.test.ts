import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'

describe('posting at the same time', async () => {
  const { db, execute, ask, claimsHold } = await openHarness()
  let as: (name: string) => Actor
  let threadId: string

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    threadId = accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance' })).threadId
  })

  const post = (name: string, text: string, commandId: string) => execute('threads.post', as(name), { threadId, text, lang: 'fr' }, { commandId })

  it('numbers fifty messages from 1 to 50 without a gap', async () => {
    const names = ['essi', 'kodjo', 'mamadou', 'thabo', 'koffi']

    const messages = await Promise.all(Array.from({ length: 50 }, (_, n) => post(names[n % names.length] ?? 'essi', `Message ${n}`, newId())))

    const seqs = messages.map((message) => accepted(message).seq).sort((a, b) => a - b)
    expect(seqs).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))
    const read = accepted(await ask('threads.after', as('thabo'), { threadId, afterSeq: 0 }))
    expect(read.messages.map(({ seq }) => seq)).toEqual(seqs)
    await claimsHold()
  })

  it('stores one message of twenty resends, and answers them all alike', async () => {
    const commandId = newId()

    const answers = await Promise.all(Array.from({ length: 20 }, () => post('essi', 'Une fois', commandId)))

    expect(new Set(answers.map((answer) => accepted(answer).id)).size).toBe(1)
    expect(await db.prisma.message.count()).toBe(1)
  })

  it('leaves no gap where posts are refused in between', async () => {
    const posts = Array.from({ length: 30 }, (_, n) => (n % 3 === 0 ? post('ingrid', 'Non', newId()) : post('essi', `Oui ${n}`, newId())))

    await Promise.all(posts)

    expect((await db.prisma.thread.findUniqueOrThrow({ where: { id: threadId } })).lastSeq).toBe(20)
    await claimsHold()
  })
})
