import { expect, test } from 'vitest'
import type { Actor, ForumClass, ForumStatus, Role } from './actor.ts'
import { can, type Permission } from './permissions.ts'

type As = { readonly role: Role; readonly finance?: boolean; readonly class?: ForumClass; readonly status?: ForumStatus }

/** Columns: platform administrator, coordinator, with finance, forum administrator, forum staff, guest; then an administrator of an observer and of an applicant. */
const columns: readonly As[] = [
  { role: 'platform_admin' },
  { role: 'coordinator' },
  { role: 'coordinator', finance: true },
  { role: 'forum_admin', class: 'full' },
  { role: 'forum_staff', class: 'full' },
  { role: 'guest' },
  { role: 'forum_admin', class: 'observer' },
  { role: 'forum_admin', class: 'full', status: 'applicant' },
]

function actor({ role, finance = false, class: forumClass, status = 'active' }: As): Actor {
  const body = { id: 'own', kind: 'forum', code: 'OWN', nameFr: '', nameEn: '', class: forumClass ?? null, status: forumClass ? status : null } as const
  return { personId: 'p', name: '', locale: 'fr', mandateId: 'm', role, finance, body, provedAt: 'without-session', secondFactorDue: false, interests: [] }
}

/** All of them: one that is missing does not compile. */
const every: { readonly [name in Permission]: true } = {
  'members.read': true,
  'members.works': true,
  'members.emails': true,
  'members.set_up': true,
  'members.admit': true,
  'members.give_mandate': true,
  'members.accept_invitation': true,
  'members.suspend_person': true,
  'members.erase_person': true,
  'members.edit_forum': true,
  'members.audit': true,
  'members.settings': true,
  'projects.read': true,
  'projects.draft': true,
  'projects.consent': true,
  'projects.submit': true,
  'projects.check': true,
  'decisions.record': true,
  'pool.pledge': true,
  'pool.receive': true,
  'pool.approve': true,
  'pool.allocate': true,
  'pool.disburse': true,
  'pool.tranches': true,
  'pool.report': true,
  'pool.refund': true,
  'pool.ledger': true,
  'pool.totals': true,
  'resources.offer': true,
  'resources.draft': true,
  'resources.request': true,
  'resources.answer': true,
  'threads.post': true,
  'threads.on_behalf': true,
  'threads.official': true,
  'threads.moderate': true,
  'threads.direct': true,
  'threads.break_glass': true,
}
const permissions = Object.keys(every) as readonly Permission[]

/** ● for every body, ◐ for one's own, ○ never. */
function reach(as: As, permission: Permission): string {
  return can(actor(as), permission, ['other']) ? '●' : can(actor(as), permission) ? '◐' : '○'
}

test('the rights of each role, as domain.md §6.2 has them', () => {
  const table = permissions.map((permission) => `${columns.map((as) => reach(as, permission)).join(' ')}  ${permission}`).join('\n')

  expect(`\n${table}\n`).toMatchInlineSnapshot(`
    "
    ● ● ● ● ● ● ● ●  members.read
    ○ ● ● ● ● ○ ● ○  members.works
    ◐ ● ● ◐ ◐ ◐ ◐ ◐  members.emails
    ○ ○ ○ ○ ○ ○ ○ ○  members.set_up
    ○ ● ● ○ ○ ○ ○ ○  members.admit
    ● ● ● ◐ ○ ○ ◐ ◐  members.give_mandate
    ○ ○ ○ ○ ○ ○ ○ ○  members.accept_invitation
    ● ● ● ○ ○ ○ ○ ○  members.suspend_person
    ○ ● ● ○ ○ ○ ○ ○  members.erase_person
    ○ ● ● ◐ ○ ○ ◐ ◐  members.edit_forum
    ● ● ● ○ ○ ○ ○ ○  members.audit
    ● ○ ○ ○ ○ ○ ○ ○  members.settings
    ○ ● ● ◐ ◐ ○ ◐ ○  projects.read
    ○ ○ ○ ◐ ◐ ○ ○ ○  projects.draft
    ○ ○ ○ ◐ ○ ○ ○ ○  projects.consent
    ○ ○ ○ ◐ ○ ○ ○ ○  projects.submit
    ○ ● ● ○ ○ ○ ○ ○  projects.check
    ○ ● ● ○ ○ ○ ○ ○  decisions.record
    ○ ○ ● ◐ ○ ◐ ○ ○  pool.pledge
    ○ ○ ● ○ ○ ○ ○ ○  pool.receive
    ○ ● ● ○ ○ ○ ○ ○  pool.approve
    ○ ● ● ○ ○ ○ ○ ○  pool.allocate
    ○ ○ ● ○ ○ ○ ○ ○  pool.disburse
    ○ ● ● ○ ○ ○ ○ ○  pool.tranches
    ○ ○ ○ ◐ ○ ○ ○ ○  pool.report
    ○ ○ ● ◐ ○ ○ ○ ○  pool.refund
    ○ ● ● ◐ ○ ◐ ◐ ○  pool.ledger
    ○ ● ● ● ● ○ ● ○  pool.totals
    ○ ◐ ◐ ◐ ○ ○ ○ ○  resources.offer
    ○ ◐ ◐ ◐ ◐ ○ ○ ○  resources.draft
    ○ ● ● ◐ ◐ ○ ○ ○  resources.request
    ○ ● ● ◐ ○ ○ ○ ○  resources.answer
    ○ ● ● ◐ ◐ ○ ○ ○  threads.post
    ○ ◐ ◐ ◐ ○ ○ ◐ ○  threads.on_behalf
    ○ ● ● ○ ○ ○ ○ ○  threads.official
    ○ ● ● ◐ ○ ○ ○ ○  threads.moderate
    ○ ● ● ○ ○ ○ ○ ○  threads.direct
    ○ ● ● ○ ○ ○ ○ ○  threads.break_glass
    "
  `)
})
