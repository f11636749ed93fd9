import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { invitedTo } from '#server/test/invitation-builders.ts'

const ama = { line: 2, name: 'Ama Lawson', email: 'ama@test.example', locale: 'fr', body: 'GGPS', role: 'forum_staff' }
const binta = { ...ama, line: 3, name: 'Binta Sow', email: 'binta@test.example', locale: 'en', body: 'FSMD', role: 'forum_admin' }
const carla = { ...ama, line: 4, name: 'Carla Reis', email: 'carla@test.example', body: 'SECRETARIAT', role: 'coordinator', finance: true }

describe('inviting many people', async () => {
  const { db, execute, ask, published, claimsHold } = await openHarness()
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  const inviteAll = (as: Actor, lines: unknown, commandId?: string) => execute('members.invite-many', as, { lines }, { commandId })
  const preview = (as: Actor, text: string) => ask('members.invite-preview', as, { file: Buffer.from(text).toString('base64') })

  it('writes an invitation for each, and mails each', async () => {
    expect(accepted(await inviteAll(cast.as('koffi'), [ama, binta, carla]))).toEqual({ invited: 3 })

    expect(await db.prisma.invitation.findMany({ orderBy: { email: 'asc' } })).toMatchObject([
      { email: 'ama@test.example', role: 'forum_staff', locale: 'fr', state: 'sent' },
      { email: 'binta@test.example', role: 'forum_admin', locale: 'en' },
      { email: 'carla@test.example', role: 'coordinator', finance: true },
    ])
    expect(published.map(({ type }) => type)).toEqual(['person.invited', 'person.invited', 'person.invited'])
    await claimsHold()
  })

  it('takes the lines as the one field of a form, and once under one command id', async () => {
    const commandId = newId()
    const lines = JSON.stringify([ama, binta])

    accepted(await inviteAll(cast.as('koffi'), lines, commandId))
    expect(accepted(await inviteAll(cast.as('koffi'), lines, commandId))).toEqual({ invited: 2 })

    expect(await db.prisma.invitation.count()).toBe(2)
  })

  it('an administrator invites many for their own forum and for no other', async () => {
    expect(refused(await inviteAll(cast.as('essi'), [ama, binta])).params?.faults).toEqual([{ path: 'lines.1.body', code: 'body_not_open' }])
    expect(accepted(await inviteAll(cast.as('essi'), [ama]))).toEqual({ invited: 1 })
  })

  it.each(['kodjo', 'ingrid'])('%s may not', async (name) => {
    expect(refused(await inviteAll(cast.as(name), [ama])).code).toBe('not_permitted')
    expect(refused(await preview(cast.as(name), 'nom;courriel;rôle\nA;b;c')).code).toBe('not_found')
  })

  it('one bad line stops all, each told at its place', async () => {
    await invitedTo({ execute }, { by: cast.as('koffi'), bodyId: cast.bodies.GGPS ?? '', email: 'open@test.example' })
    await db.prisma.person.update({ where: { id: cast.as('lerato').personId }, data: { status: 'suspended' } })
    await db.prisma.forum.update({ where: { id: cast.bodies.APW ?? '' }, data: { status: 'withdrawn' } })

    const refusal = refused(
      await inviteAll(cast.as('koffi'), [
        ama,
        { ...ama, name: 'Twice' },
        { ...ama, email: 'open@test.example' },
        { ...ama, email: 'kodjo@test.example' },
        { ...ama, email: 'lerato@test.example' },
        { ...ama, email: 'x@test.example', body: 'NOWHERE' },
        { ...ama, email: 'x@test.example', body: 'APW' },
        { ...ama, email: 'x@test.example', role: 'coordinator' },
        { ...binta, finance: true },
      ]),
    )

    expect(refusal).toEqual({
      code: 'lines_at_fault',
      params: {
        faults: [
          { path: 'lines.1.email', code: 'line_repeated' },
          { path: 'lines.2.email', code: 'invitation_open' },
          { path: 'lines.3.email', code: 'mandate_exists' },
          { path: 'lines.4.email', code: 'account_not_open' },
          { path: 'lines.5.body', code: 'body_not_open' },
          { path: 'lines.6.body', code: 'forum_closed' },
          { path: 'lines.7.role', code: 'role_not_of_body' },
          { path: 'lines.8.role', code: 'finance_not_of_role' },
        ],
      },
    })
    expect(await db.prisma.invitation.count()).toBe(1)
  })

  it.each([
    ['lines.0.name', [{ ...ama, name: 'x'.repeat(10_000) }], 'name_too_long'],
    ['lines.0.email', [{ ...ama, email: 'аma@test.example' }], 'email_look_alike'],
    ['lines', [], 'required'],
    ['lines', 'no list', 'required'],
    ['lines', Array.from({ length: 501 }, (_, at) => ({ ...ama, email: `a${at}@test.example` })), 'too_many_lines'],
  ])('what somebody changed in the form is looked at again: %s', async (path, lines, code) => {
    expect(refused(await inviteAll(cast.as('koffi'), lines)).params?.faults).toEqual([{ path, code }])
  })

  it('asks for a fresh proof', async () => {
    expect(refused(await inviteAll({ ...cast.as('koffi'), provedAt: new Date('2020-01-01') }, [ama])).code).toBe('step_up_needed')
  })

  it('shows first what each line of a file would do, and writes nothing', async () => {
    const file = 'Nom;Courriel;Sigle;Rôle\r\nAma Lawson;AMA@test.example;ggps;équipe\r\nKodjo;kodjo@test.example;GGPS;équipe\r\n=1;x;;chef\r\n'

    const value = accepted(await preview(cast.as('koffi'), file))

    expect(value).toMatchObject({ encoding: 'utf-8', separator: ';', headerFaults: [] })
    expect(value.lines.map(({ line, input, faults }) => ({ line, email: input?.email ?? null, faults }))).toEqual([
      { line: 2, email: 'ama@test.example', faults: [] },
      { line: 3, email: null, faults: [{ column: 'email', code: 'mandate_exists' }] },
      {
        line: 4,
        email: null,
        faults: [
          { column: 'name', code: 'cell_formula' },
          { column: 'email', code: 'email_malformed' },
          { column: 'body', code: 'required' },
          { column: 'role', code: 'role_unknown' },
        ],
      },
    ])
    expect(await db.prisma.invitation.count()).toBe(0)
  })

  it('knows the forum of its administrator without a column, and tells wrong columns alone', async () => {
    const value = accepted(await preview(cast.as('essi'), 'name,email,role\nAma Lawson,ama@test.example,staff\n'))

    expect(value.lines[0]?.input).toMatchObject({ body: 'GGPS', locale: 'fr' })
    expect(accepted(await preview(cast.as('koffi'), 'name,email,phone\nA,b,c\n'))).toMatchObject({
      lines: [],
      headerFaults: [{ code: 'column_unknown' }, { column: 'body' }, { column: 'role' }],
    })
    expect(refused(await ask('members.invite-preview', cast.as('koffi'), {})).params?.faults).toEqual([{ path: 'file', code: 'file_missing' }])
  })

  it('writes in the first language of the alliance where the file names none', async () => {
    await db.prisma.alliance.update({ where: { id: 1 }, data: { languages: ['en', 'fr'] } })

    const value = accepted(await preview(cast.as('koffi'), 'nom,courriel,sigle,rôle\nAma Lawson,ama@test.example,GGPS,équipe\n'))

    expect(value.lines[0]?.input).toMatchObject({ locale: 'en' })
  })
})
