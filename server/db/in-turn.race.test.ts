import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { openHarness } from '#server/test/harness.ts'

describe('a transaction', async () => {
  const { db } = await openHarness()
  const warnings: string[] = []
  const note = (warning: Error) => void warnings.push(warning.message)
  beforeEach(() => void process.on('warning', note))
  afterEach(() => void process.off('warning', note))

  it('reads a record with many relations one statement at a time', async () => {
    const { bodies } = await castMembers(db)

    const body = await db.prisma.$transaction((tx) =>
      tx.body.findUniqueOrThrow({
        where: { id: bodies.GGPS ?? '' },
        include: { forum: true, partner: true, mandates: { include: { person: true, body: true } } },
      }),
    )
    await new Promise((wake) => setImmediate(wake))

    expect(body.mandates.map(({ person }) => person.name).sort()).toEqual(['Essi', 'Kodjo'])
    expect(warnings).toEqual([])
  })

  it('that fails among several statements leaves its connection to the next', async () => {
    await castMembers(db)

    const failing = db.prisma.$transaction((tx) => Promise.all([tx.$queryRaw`SELECT 1 / 0`, tx.body.findMany({ include: { mandates: true, forum: true } })]))

    await expect(failing).rejects.toThrow('division by zero')
    expect(await db.prisma.body.count()).toBeGreaterThan(0)
    expect(warnings).toEqual([])
  })
})
