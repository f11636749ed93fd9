import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { type CommandName, commands } from '#server/commands/registry.ts'
import { type QueryName, queries } from '#server/queries/registry.ts'
import { giveAdministrator, kpp, registerApplicant } from '#server/test/applicants.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

const commandNames = Object.keys(commands) as CommandName[]
const queryNames = Object.keys(queries) as QueryName[]
const isOpen = (thing: object) => 'candidates' in thing

describe('people of a forum on its way in', async () => {
  const harness = await openHarness()
  const { db, execute, ask } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>
  let forumId: string
  let odile: Actor

  beforeEach(async () => {
    cast = await castMembers(db)
    forumId = await registerApplicant(harness, cast)
    odile = await giveAdministrator(harness, cast, forumId)
  })

  const standings = (): readonly Actor[] => [odile, { ...odile, body: { ...odile.body, status: 'under_consideration' } }]

  it('run no command but those that complete their forum', async () => {
    const shut = commandNames.filter((name) => !isOpen(commands[name]))

    for (const as of standings()) {
      const codes = await Promise.all(shut.map(async (name) => [name, refused(await execute(name, as, {})).code]))
      expect(codes).toEqual(shut.map((name) => [name, 'forum_not_active']))
    }
    expect(commandNames.filter((name) => isOpen(commands[name]))).toEqual(expect.arrayContaining(['members.edit-forum', 'members.add-edition']))
  })

  it('ask nothing but who the members are, and about themselves', async () => {
    const shut = queryNames.filter((name) => !isOpen(queries[name]))

    for (const as of standings()) {
      const codes = await Promise.all(shut.map(async (name) => [name, refused(await ask(name, as)).code]))
      expect(codes).toEqual(shut.map((name) => [name, 'forum_not_active']))
    }
    for (const name of ['members.forums', 'members.partners', 'members.me'] as const) expect((await ask(name, odile)).ok).toBe(true)
  })

  it('see where their admission stands and why, but not other applicants', async () => {
    const other = { ...kpp, code: 'OTHER', nameFr: 'Autre candidat', nameEn: 'Another applicant' }
    accepted(await execute('members.register-forum', cast.as('koffi'), other))
    accepted(await execute('members.consider-forum', cast.as('koffi'), { forumId }))

    const [, considered = odile] = standings()
    const own = accepted(await ask('members.forum', considered, { code: kpp.code }))

    expect(own.standing?.map(({ to, person, body }) => [to, person, body.code])).toEqual([
      ['under_consideration', 'Koffi', 'SECRETARIAT'],
      ['applicant', 'Koffi', 'SECRETARIAT'],
    ])
    expect(own).toMatchObject({ own: true, mayEdit: true, seesWork: false, leads: [], acts: [], needsAdmin: false })
    expect(accepted(await ask('members.forums', considered)).forums.map(({ code }) => code)).not.toContain('OTHER')
    expect(refused(await ask('members.forum', considered, { code: 'OTHER' })).code).toBe('not_found')
  })

  it('are nobody’s affair but theirs and the coordinators’ and, for mandates, the platform’s', async () => {
    const codesSeenBy = async (name: string) => accepted(await ask('members.forums', cast.as(name))).forums.map(({ code }) => code)

    for (const name of ['koffi', 'afi']) expect(await codesSeenBy(name)).toContain(kpp.code)
    for (const name of ['essi', 'kodjo', 'ingrid']) expect(await codesSeenBy(name)).not.toContain(kpp.code)
    expect(accepted(await ask('members.forum', cast.as('koffi'), { code: kpp.code })).acts).toEqual([
      { act: 'consider', refusal: null },
      { act: 'withdraw', refusal: null },
    ])
    expect(accepted(await ask('members.forum', cast.as('afi'), { code: kpp.code })).standing).toBeNull()
  })
})
