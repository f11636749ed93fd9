import { describe, expect, it } from 'vitest'
import type { InviteColumn } from './invite-columns.ts'
import { understandInvite } from './invite-lines.ts'

const ama = { name: 'Ama Lawson', email: 'Ama@Test.Example', body: 'ggps', role: 'équipe', locale: '', title: '' }
const read = (cells: Partial<Record<InviteColumn, string>>, ownBody: string | null = null) =>
  understandInvite({ locale: 'fr', ownBody })((column) => ({ ...ama, ...cells })[column], 2)

describe('a line of someone to invite', () => {
  it('is understood as it is meant', () => {
    expect(read({})).toEqual({
      input: { line: 2, name: 'Ama Lawson', email: 'ama@test.example', body: 'GGPS', role: 'forum_staff', finance: false, locale: 'fr', title: null },
      faults: [],
    })
  })

  it.each([
    ['Administration du forum', 'forum_admin', false],
    ['administrator', 'forum_admin', false],
    ['forum_admin', 'forum_admin', false],
    ['Staff', 'forum_staff', false],
    ['Coordonnatrice', 'coordinator', false],
    ['Coordination, finances', 'coordinator', true],
    ['Invité', 'guest', false],
    ['Technical administration', 'platform_admin', false],
  ])('has the role %s', (typed, role, finance) => {
    expect(read({ role: typed }).input).toMatchObject({ role, finance })
  })

  it.each([
    ['Anglais', 'en'],
    ['FR', 'fr'],
    ['english', 'en'],
  ])('has the language %s', (typed, locale) => {
    expect(read({ locale: typed }).input).toMatchObject({ locale })
  })

  it('may leave out the only body that its reader invites for', () => {
    expect(read({ body: '' }, 'GGPS').input).toMatchObject({ body: 'GGPS' })
  })

  it.each<[Partial<Record<InviteColumn, string>>, string, string]>([
    [{ name: '' }, 'name', 'required'],
    [{ name: 'x'.repeat(10_000) }, 'name', 'name_too_long'],
    [{ title: 'x'.repeat(10_000) }, 'title', 'name_too_long'],
    [{ email: '' }, 'email', 'required'],
    [{ email: 'ama' }, 'email', 'email_malformed'],
    [{ email: 'аma@test.example' }, 'email', 'email_look_alike'],
    [{ body: '' }, 'body', 'required'],
    [{ body: 'A'.repeat(99) }, 'body', 'body_not_open'],
    [{ role: '' }, 'role', 'required'],
    [{ role: 'présidente' }, 'role', 'role_unknown'],
    [{ locale: 'latin' }, 'locale', 'language_not_spoken'],
  ])('is at fault: %j', (cells, column, code) => {
    expect(read(cells)).toEqual({ input: null, faults: [{ column, code }] })
  })

  it('tells every cell at fault', () => {
    expect(read({ name: '', email: '', role: 'x' }).faults.map(({ column }) => column)).toEqual(['name', 'email', 'role'])
  })
})
