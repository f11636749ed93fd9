import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('whom a mention reaches', async () => {
  const { db, execute, ask, published } = await openHarness()
  let as: (name: string) => Actor

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
  })

  const open = async (more: object) => accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', ...more })).threadId
  const reach = async (threadId: string, text: string, name = 'essi') => accepted(await ask('threads.reach', as(name), { threadId, text }))

  it('says before it is sent, for people, forums and the coordination', async () => {
    const threadId = await open({ level: 'alliance' })

    const { reached, unseen } = await reach(threadId, '@Thabo, @FSMD et @coordination, a@b.example')

    expect(reached).toMatchObject([
      { kind: 'person', name: 'Thabo', people: 1 },
      { kind: 'body', name: 'FSMD', people: 2 },
      { kind: 'role', name: 'coordination' },
    ])
    expect(reached[2]?.people).toBeGreaterThan(1)
    expect(unseen).toEqual([])
  })

  it('says who cannot see the thread', async () => {
    const threadId = await open({ level: 'confidential', participantIds: [as('mamadou').personId] })

    expect(await reach(threadId, '@Mamadou @Thabo @SAMA @coordinators')).toEqual({
      reached: [{ kind: 'person', name: 'Mamadou', people: 1 }],
      unseen: [
        { kind: 'person', name: 'Thabo' },
        { kind: 'body', name: 'SAMA' },
        { kind: 'role', name: 'coordinators' },
      ],
    })
  })

  it('names nobody whom the writer may not know, and nothing to whoever does not read the thread', async () => {
    const threadId = await open({ level: 'confidential', participantIds: [as('ingrid').personId] })

    expect(await reach(threadId, '@Thabo @SAMA @Nobody', 'ingrid')).toEqual({ reached: [], unseen: [] })
    expect(refused(await ask('threads.reach', as('thabo'), { threadId, text: '@Essi' }))).toEqual({ code: 'not_found' })
    expect(refused(await ask('threads.reach', as('thabo'), { threadId: newId(), text: '@Essi' }))).toEqual({ code: 'not_found' })
  })

  it('tells every coordinator once whom the role stands for', async () => {
    const threadId = await open({ level: 'alliance' })

    const message = accepted(await execute('threads.post', as('essi'), { threadId, text: '@Koffi et @coordinators', lang: 'fr' }, { commandId: newId() }))

    expect(message.html).toContain('data-id="coordinators">@coordinators</span>')
    const event = published.at(-1)
    const people = event?.type === 'message.posted' ? event.payload.mentionedPersonIds : []
    expect(new Set(people).size).toBe(people.length)
    for (const name of ['koffi', 'helen']) expect(people).toContain(as(name).personId)
  })
})
