import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { createThreadDrafts } from './thread-drafts.ts'

describe('what is being written in a thread', async () => {
  const { db, execute } = await openHarness()
  const drafts = createThreadDrafts(db)
  let as: (name: string) => Actor
  let threadId: string

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    const named = { level: 'confidential', participantIds: [as('thabo').personId] }
    threadId = accepted(await execute('threads.create', as('essi'), { title: 'À deux', lang: 'fr', ...named })).threadId
  })

  const keep = (text: string, over: string | null = null, name = 'thabo') => drafts.keep(as(name), threadId, text, over)
  const held = async (name = 'thabo') => (await drafts.of(as(name), threadId))?.text ?? null

  it('is kept for its author alone, and again in its own place', async () => {
    const { at } = await keep('Bonjour')
    expect(at).not.toBeNull()
    expect(await keep('Bonjour à tous', at)).toMatchObject({ other: null })
    expect([await held(), await held('essi')]).toEqual(['Bonjour à tous', null])
  })

  it('does not replace one that another device kept, which is answered', async () => {
    const first = await keep('au bureau')
    const second = await keep('au bureau, suite', first.at)

    expect(await keep('en route', first.at)).toEqual({ at: null, other: { text: 'au bureau, suite', at: second.at } })
    expect(await keep('en route')).toMatchObject({ at: null, other: { text: 'au bureau, suite' } })
    expect(await keep('', first.at)).toMatchObject({ at: null, other: { text: 'au bureau, suite' } })
    expect(await held()).toBe('au bureau, suite')
  })

  it('is the same draft where the same text is kept twice, as after an answer that was lost', async () => {
    const first = await keep('Bonjour')
    expect(await keep('Bonjour')).toEqual(first)
  })

  it('is forgotten once it is emptied, and may be begun again', async () => {
    const { at } = await keep('Bonjour')
    expect(await keep('', at)).toEqual({ at: null, other: null })
    expect(await held()).toBeNull()
    expect(await keep('Encore', at)).toMatchObject({ other: null })
    expect(await held()).toBe('Encore')
  })

  it('is not kept in a thread that its author may not read', async () => {
    expect(await keep('Que dites-vous ?', null, 'koffi')).toEqual({ at: null, other: null })
    expect(await db.prisma.threadDraft.count()).toBe(0)
  })
})
