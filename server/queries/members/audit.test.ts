import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('the trail of people and mandates', async () => {
  const { db, execute, ask } = await openHarness()
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
    const { personId } = cast.as('lerato')
    accepted(
      await execute('members.give-mandate', cast.as('koffi'), { personId, bodyId: cast.bodies.GGPS, role: 'forum_staff', title: 'Voix', endsOn: '2099-12-31' }),
    )
    accepted(await execute('members.change-mandate', cast.as('essi'), { mandateId: cast.as('kodjo').mandateId, title: 'Relais' }))
    accepted(await execute('members.suspend-person', cast.as('afi'), { personId: cast.as('awa').personId, reason: 'Absence' }))
  })

  const trail = async (name: string, input: object = {}) => accepted(await ask('members.audit', cast.as(name), input))
  const types = async (input: object) => (await trail('koffi', input)).lines.map(({ type }) => type)

  it('says who did what for which body, when, and to whom', async () => {
    const [suspended, changed, given] = (await trail('koffi')).lines

    expect(suspended).toMatchObject({ type: 'person.suspended', person: 'Afi', body: { code: 'PLATFORM' }, about: { name: 'Awa' } })
    expect(changed).toMatchObject({
      type: 'mandate.changed',
      person: 'Essi',
      body: { code: 'GGPS' },
      about: { name: 'Kodjo' },
      fields: ['title'],
      title: 'Relais',
    })
    expect(given).toMatchObject({
      ...{ type: 'mandate.given', person: 'Koffi', body: { code: 'SECRETARIAT' }, about: { name: 'Lerato' }, aboutBody: { code: 'GGPS' } },
      ...{ role: 'forum_staff', title: 'Voix', endsAt: '2100-01-01T00:00:00.000Z' },
    })
  })

  it('gives the platform administrator the rows without titles', async () => {
    const { lines } = await trail('afi')

    expect(lines).toHaveLength(3)
    expect(JSON.stringify(lines)).not.toMatch(/Voix|Relais|Absence/)
  })

  it('filters by person, body, kind of act and days', async () => {
    expect(await types({ personId: cast.as('kodjo').personId })).toEqual(['mandate.changed'])
    expect(await types({ personId: cast.as('koffi').personId })).toEqual(['mandate.given'])
    expect(await types({ body: 'GGPS' })).toEqual(['mandate.changed', 'mandate.given'])
    expect(await types({ group: 'people' })).toEqual(['person.suspended'])
    expect(await types({ from: '2099-01-01' })).toEqual([])
    expect(await types({ to: '2020-01-01' })).toEqual([])
    expect(refused(await ask('members.audit', cast.as('koffi'), { body: 'NOBODY' })).code).toBe('not_found')
  })

  it('comes in pages', async () => {
    const first = await trail('koffi', { limit: 2 })
    const second = await trail('koffi', { limit: 2, before: first.next })

    expect([first.lines.length, second.lines.length, second.next]).toEqual([2, 1, null])
  })

  it('tells of dossiers and threads nothing', async () => {
    accepted(await execute('threads.create', cast.as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance' }, { commandId: newId() }))

    expect((await trail('afi')).lines).toHaveLength(3)
  })

  it.each(['essi', 'kodjo', 'ingrid'])('is not for %s', async (name) => {
    expect(refused(await ask('members.audit', cast.as(name), {})).code).toBe('not_found')
  })
})

describe('taking away what is kept about oneself', async () => {
  const { db, execute, ask } = await openHarness()
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  it('holds one’s own account, acts and messages, and nobody else', async () => {
    const open = async (name: string, level: string) =>
      accepted(await execute('threads.create', cast.as(name), { title: `${level} ${name}`, lang: 'fr', level })).threadId
    const [seen, closed] = [await open('essi', 'alliance'), await open('kodjo', 'restricted')]
    for (const threadId of [seen, closed]) {
      accepted(await execute('threads.post', cast.as('kodjo'), { threadId, text: 'À demain', lang: 'fr' }, { commandId: newId() }))
    }
    accepted(await execute('threads.post', cast.as('essi'), { threadId: seen, text: 'Secret d’Essi', lang: 'fr' }, { commandId: newId() }))
    // Kodjo now acts for another forum and no longer reads what GGPS keeps to itself.
    const moved = { ...cast.as('kodjo'), body: cast.as('thabo').body }

    const taken = accepted(await ask('members.export-me', moved))

    expect(taken.account).toMatchObject({ name: 'Kodjo', email: 'kodjo@test.example' })
    expect(taken.mandates).toMatchObject([{ forum: 'GGPS', role: 'forum_staff' }])
    expect(taken.messages).toMatchObject([
      { text: 'À demain', threadTitle: 'alliance essi' },
      { text: 'À demain', threadTitle: null },
    ])
    expect(taken.events.map(({ type }) => type)).toEqual(['thread.opened', 'message.posted', 'message.posted'])
    expect(taken.acts).toHaveLength(2)
    expect(JSON.stringify(taken)).not.toMatch(/Essi|essi@|thabo/)
  })
})
