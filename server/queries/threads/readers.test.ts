import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { readersAmong } from './readers.ts'

describe('who of many reads a thread', async () => {
  const { db, execute } = await openHarness()
  let people: { readonly [name: string]: Actor }
  let as: (name: string) => Actor

  beforeEach(async () => {
    ;({ as, people } = await castMembers(db))
  })

  /** The names of those who read it among these, asked together in their order. */
  async function readers(threadId: string, names: readonly string[]): Promise<string[]> {
    const found = await readersAmong(
      db.sql,
      threadId,
      names.map((name) => as(name).mandateId),
    )
    return names.filter((name) => found.has(as(name).mandateId)).sort()
  }

  it.each([
    ['first', (names: readonly string[]) => names],
    ['last', (names: readonly string[]) => [...names].reverse()],
  ])('is the same asked together and one by one, whoever is named coming %s', async (_place, inOrder) => {
    const names = Object.keys(people)
    const threads = [
      { level: 'restricted', named: inOrder(names).find((name) => ['thabo', 'mamadou', 'youssef'].includes(name)) ?? '' },
      { level: 'confidential', named: 'thabo' },
    ]
    for (const { level, named } of threads) {
      const input = { title: 'Octobre', lang: 'fr', level, participantIds: [as(named).personId] }
      const { threadId } = accepted(await execute('threads.create', as('essi'), input))

      const together = await readers(threadId, names)

      const alone: string[] = []
      for (const name of names) alone.push(...(await readers(threadId, [name])))
      expect(together).toEqual(alone.sort())
      expect(together).toContain(named)
      expect(together).not.toContain('chiara')
    }
  })
})
