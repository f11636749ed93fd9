import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { recipientsOf } from '#server/jobs/recipients.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('breaking the glass of a closed thread', async () => {
  const { db, execute, ask, published, claimsHold } = await openHarness()
  let as: (name: string) => Actor
  let threadId: string

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    threadId = accepted(await execute('threads.create', as('essi'), { title: 'Entre nous', lang: 'fr', level: 'caucus' })).threadId
    published.length = 0
  })

  const asked = (name: string, more: object = {}) => execute('threads.ask-glass', as(name), { threadId, reason: 'Une menace y est dite.', hours: 2, ...more })
  const sees = async (name: string) => (await ask('threads.page', as(name), { threadId })).ok

  it('takes two coordinators, a reason and an end, and lets nobody else in', async () => {
    const { glassId } = accepted(await asked('koffi'))
    expect(await sees('koffi')).toBe(false)
    expect(refused(await execute('threads.open-glass', as('koffi'), { glassId })).code).toBe('four_eyes')

    accepted(await execute('threads.open-glass', as('helen'), { glassId }))

    for (const name of ['koffi', 'helen']) expect(await sees(name)).toBe(true)
    for (const name of ['yawa', 'afi', 'mamadou']) expect(await sees(name)).toBe(false)
    expect(refused(await execute('threads.open-glass', as('yawa'), { glassId })).code).toBe('glass_answered')
    expect(refused(await execute('threads.refuse-glass', as('yawa'), { glassId })).code).toBe('glass_answered')
    await claimsHold()
  })

  it('shows the readers of the thread who reads, why and until when, and tells them', async () => {
    const { glassId } = accepted(await asked('koffi'))
    accepted(await execute('threads.open-glass', as('helen'), { glassId }))

    expect(accepted(await ask('threads.page', as('kodjo'), { threadId })).glass).toMatchObject([
      { name: 'Helen', reason: 'Une menace y est dite.' },
      { name: 'Koffi', reason: 'Une menace y est dite.' },
    ])
    const about = accepted(await ask('threads.about', as('kodjo'), { threadId }))
    expect(about.trail.map(({ kind, name }) => [kind, name])).toEqual([
      ['glass_opened', 'Helen'],
      ['glass_asked', 'Koffi'],
    ])
    const told = await recipientsOf(db, { of: 'readers', threadId })
    expect([...told].sort()).toEqual([as('essi').personId, as('kodjo').personId].sort())
    expect(published.map(({ type }) => type)).toEqual(['thread.tended', 'glass.asked', 'thread.tended', 'glass.opened'])
  })

  it('lets them read and nothing else', async () => {
    const { glassId } = accepted(await asked('koffi'))
    accepted(await execute('threads.open-glass', as('helen'), { glassId }))

    const post = { threadId, text: 'Bonjour', lang: 'fr' }
    expect(refused(await execute('threads.post', as('koffi'), post, { commandId: newId() })).code).toBe('thread_read_only')
    expect(accepted(await ask('threads.page', as('koffi'), { threadId })).may.write).toBe(false)
    for (const input of [
      { name: 'threads.change-state', state: 'locked' },
      { name: 'threads.tighten', rule: 'chatham_house' },
    ] as const) {
      expect(refused(await execute(input.name, as('helen'), { threadId, ...input })).code).toBe('not_permitted')
    }
    expect(accepted(await ask('threads.about', as('helen'), { threadId })).may).toEqual({
      moderate: false,
      tend: false,
      direct: false,
      caucus: false,
      export: false,
    })
  })

  it('is over when its time is', async () => {
    const { glassId } = accepted(await asked('koffi'))
    accepted(await execute('threads.open-glass', as('helen'), { glassId }))
    await expect(db.prisma.glassBreak.update({ where: { id: glassId }, data: { hours: 72 } })).rejects.toThrow('GlassBreak_answer_stands')

    await db.script(
      `SET session_replication_role = replica; UPDATE "GlassBreak" SET "expiresAt" = now() - interval '1 second'; SET session_replication_role = DEFAULT`,
    )

    for (const name of ['koffi', 'helen']) expect(await sees(name)).toBe(false)
  })

  it('stays whole when the other refuses, and can be asked for again', async () => {
    const { glassId } = accepted(await asked('koffi'))
    expect(refused(await asked('helen')).code).toBe('glass_asked_already')
    accepted(await execute('threads.refuse-glass', as('helen'), { glassId }))

    expect(await sees('koffi')).toBe(false)
    accepted(await asked('helen'))
  })

  it('is nothing to ask of a thread that one reads, and is hidden from everybody else', async () => {
    const open = accepted(await execute('threads.create', as('essi'), { title: 'Ouvert', lang: 'fr', level: 'alliance' })).threadId
    expect(refused(await asked('koffi', { threadId: open })).code).toBe('no_glass')
    expect(refused(await asked('kodjo')).code).toBe('not_permitted')
    for (const name of ['mamadou', 'afi', 'ingrid']) expect(refused(await asked(name))).toEqual(refused(await asked(name, { threadId: newId() })))
  })

  it('waits for the other coordinators, and says nothing of the thread', async () => {
    const { glassId } = accepted(await asked('koffi'))
    const waiting = async (name: string) => accepted(await ask('notices.waiting', as(name))).items.filter(({ kind }) => kind === 'glass')

    expect(await waiting('koffi')).toEqual([])
    expect(await waiting('helen')).toMatchObject([{ id: glassId, facts: { person: 'Koffi', thing: null } }])
    expect(await waiting('essi')).toEqual([])
    const page = accepted(await ask('threads.glass', as('helen'), { glassId }))
    expect(page).toMatchObject({ threadId, level: 'caucus', reason: 'Une menace y est dite.', mayAnswer: true })
    expect(JSON.stringify(page)).not.toContain('Entre nous')
  })
})
