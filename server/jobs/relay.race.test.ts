import pino from 'pino'
import { beforeEach, describe, expect, it } from 'vitest'
import type { StoredEvent } from '#server/commands/append-events.ts'
import { castMembers } from '#server/test/builders.ts'
import { openHarness } from '#server/test/harness.ts'
import { createRelay } from './relay.ts'

describe('several relays', async () => {
  const { db } = await openHarness()

  beforeEach(async () => void (await castMembers(db)))

  it('hand each event over once', async () => {
    await db.script(
      `INSERT INTO "Event" (id, type, "subjectKind", "subjectId", payload, audience, at)
       SELECT gen_random_uuid(), 'thread.opened', 'thread', gen_random_uuid(), '{}', '{}', now() - interval '1 minute' FROM generate_series(1, 600)`,
    )
    const told: string[] = []
    const broadcast = {
      async republish(events: readonly StoredEvent[]) {
        await new Promise((wake) => setTimeout(wake, 5))
        told.push(...events.map(({ id }) => id))
      },
    }
    const relays = Array.from({ length: 4 }, () => createRelay({ db, log: pino({ level: 'silent' }), broadcast }))

    await Promise.all(relays.map((relay) => relay.sweep()))

    expect(told).toHaveLength(600)
    expect(new Set(told).size).toBe(600)
  })
})
