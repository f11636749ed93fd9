import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

const draft = { titleFr: 'Dialogue', titleEn: 'Dialogue', language: 'fr' as const }

describe('a command that carries an id', async () => {
  const { db, execute, published } = await openHarness()
  let awa: Actor
  let mamadou: Actor

  beforeEach(async () => {
    const { as } = await castMembers(db)
    awa = as('awa')
    mamadou = as('mamadou')
  })

  it('sent twice changes nothing the second time and answers the same', async () => {
    const commandId = newId()

    const first = accepted(await execute('projects.create', awa, draft, { commandId }))
    const second = accepted(await execute('projects.create', awa, draft, { commandId }))

    expect(second).toEqual(first)
    expect(await db.prisma.project.count()).toBe(1)
    expect(await db.prisma.event.count({ where: { type: 'project.created' } })).toBe(1)
  })

  it('sent twice at once has one effect', async () => {
    const commandId = newId()

    const results = await Promise.all(Array.from({ length: 8 }, () => execute('projects.create', awa, draft, { commandId })))

    expect(new Set(results.map((result) => accepted(result).projectId)).size).toBe(1)
    expect(await db.prisma.project.count()).toBe(1)
  })

  it('is refused with other content under the same id', async () => {
    const commandId = newId()
    accepted(await execute('projects.create', awa, draft, { commandId }))

    const other = refused(await execute('projects.create', awa, { ...draft, titleFr: 'Autre' }, { commandId }))

    expect(other.code).toBe('command_id_reused')
  })

  it('does not meet the same id of another person', async () => {
    const commandId = newId()
    accepted(await execute('projects.create', awa, draft, { commandId }))

    accepted(await execute('projects.create', mamadou, draft, { commandId }))

    expect(await db.prisma.project.count()).toBe(2)
  })

  it('that was refused may be sent again under its id', async () => {
    const commandId = newId()
    const { projectId } = accepted(await execute('projects.create', awa, draft))
    refused(await execute('projects.submit', mamadou, { projectId }, { commandId }))

    expect(await db.prisma.commandRun.count({ where: { commandId } })).toBe(0)
  })

  it('publishes its events after the commit, once', async () => {
    const commandId = newId()

    await execute('projects.create', awa, draft, { commandId })
    await execute('projects.create', awa, draft, { commandId })

    expect(published.filter(({ type }) => type === 'project.created')).toHaveLength(1)
  })

  it('names each wrong field of its input', async () => {
    const { code, params } = refused(await execute('projects.create', awa, { titleFr: 42, startsOn: '2026-02-31' }))

    expect(code).toBe('invalid_input')
    expect(params?.faults).toMatchObject([{ path: 'titleFr' }, { path: 'startsOn' }])
  })
})
