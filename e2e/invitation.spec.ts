import { mailedLink } from './acts/mailed-link.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { words } from './words.ts'

test.use({ serverName: 'invitation' })

const email = 'ama.lawson@example.org'
const password = 'les fils se croisent'
const fr = words('fr')
const en = words('en')

test('a coordinator invites by mail, and the invited person comes in, in French, by a link that works once', async ({ as, visit, kente }) => {
  test.setTimeout(180_000)
  const coordinator = await as('u03')
  await coordinator.goto('/forums/GGPS')
  await coordinator.getByRole('link', { name: en('members.invite.action') }).click()
  await expectAccessible(coordinator)
  await coordinator.getByLabel(en('members.invite.role')).selectOption('forum_admin')
  await coordinator.getByLabel(en('members.invite.name'), { exact: true }).fill('Ama Lawson')
  await coordinator.getByLabel(en('members.invite.email')).fill(email)
  await coordinator.getByLabel(en('members.invite.locale')).selectOption('en')

  await coordinator.getByRole('button', { name: en('members.invite.submit') }).click()

  await expect(coordinator.getByRole('status').filter({ hasText: en('members.invitations.done.sent', { name: 'Ama Lawson' }) })).toBeVisible()
  await expectAccessible(coordinator)
  expect(await coordinator.content()).not.toContain('/invitation/')
  const link = await mailedLink(kente.dataDir, email)

  const invited = await visit({ locale: 'fr', expected: /409/ })
  await invited.goto(link)
  await expect(invited.locator('html')).toHaveAttribute('lang', 'en')
  await expectAccessible(invited)
  await invited.getByRole('button', { name: 'FR', exact: true }).click()
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText(fr('members.invitation.title'))
  await expectAccessible(invited)
  await expect(invited.getByLabel(fr('members.invitation.name'))).toHaveValue('Ama Lawson')
  await invited.getByLabel(fr('members.invitation.name')).fill('Ama Afi Lawson')
  await invited.getByLabel(fr('members.invitation.password')).fill(password)
  await invited.getByRole('button', { name: fr('members.invitation.comeIn') }).click()

  await expect(invited).toHaveURL(/\/welcome$/)
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText(fr('members.arrival.greeting', { name: 'Ama Afi Lawson' }))
  await expect(invited.locator('html')).toHaveAttribute('lang', 'fr')
  await expectAccessible(invited)

  await invited.goto(link)
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText(fr('members.invitation.closed'))
  await coordinator.goto('/invitations?standing=accepted')
  await expect(coordinator.getByRole('row', { name: /ama\.lawson/ })).toBeVisible()
})

test('without a script an invitation is sent, revoked, and its link then says so', async ({ as, visit, kente }) => {
  test.setTimeout(120_000)
  const administrator = await as('u11', { javaScriptEnabled: false })
  await administrator.goto('/people/invite')
  await administrator.getByLabel(en('members.invite.name'), { exact: true }).fill('Naledi Pule')
  await administrator.getByLabel(en('members.invite.email')).fill('naledi@example.org')
  await administrator.getByRole('button', { name: en('members.invite.submit') }).click()
  const link = await mailedLink(kente.dataDir, 'naledi@example.org')

  await administrator.getByRole('link', { name: en('members.invitations.revokeNamed', { name: 'Naledi Pule' }) }).click()
  await administrator.getByRole('button', { name: en('members.invitations.revokeSubmit') }).click()

  await expect(administrator.getByRole('status').filter({ hasText: en('members.invitations.done.revoked', { name: 'Naledi Pule' }) })).toBeVisible()
  const invited = await visit({ javaScriptEnabled: false, expected: /409/ })
  expect((await invited.goto(link))?.status()).toBe(409)
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText(en('members.invitation.closed'))
})
