import { dayFromNow } from './acts/dossier.ts'
import { follow, press } from './acts/page.ts'
import { openApi } from './api-client.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { words } from './words.ts'

test.use({ serverName: 'pool' })

const t = words('en')

type Overview = { readonly totals: { readonly [figure: string]: { readonly amount: string } } }

test('a forum promises and commits money, finance records it, and it counts once another has approved it', async ({ as, kente }) => {
  test.setTimeout(150_000)
  const [giver, finance, other] = [await as('u11'), await as('u04'), await as('u02')]
  const api = await openApi(kente.url, 'u04')
  const available = async () => BigInt((await api.query<Overview>('pool.overview')).totals.available?.amount ?? '0')
  const before = await available()

  await giver.goto('/pool/pledge')
  await giver.getByLabel(t('pool.pledgeForm.amount')).fill('5,000')
  await press(giver, t('pool.pledgeForm.submit'))
  await expect(giver).toHaveURL(/\/pool\/contributions\/[0-9a-f-]{36}$/)
  const contribution = new URL(giver.url()).pathname
  await giver.goto(`${contribution}/commit`)
  await giver.getByLabel(t('pool.commitForm.document')).fill('Letter of 1 May')
  await press(giver, t('pool.commitForm.submit'))
  await expect(giver).toHaveURL(new RegExp(`${contribution}$`))
  await expectAccessible(giver)

  await finance.goto(`${contribution}/receive`)
  await finance.getByLabel(t('pool.receiveForm.amount')).fill('5,000')
  await finance.getByLabel(t('pool.receiveForm.receivedOn')).fill(dayFromNow(-1))
  await finance.getByLabel(t('pool.receiveForm.bankRef')).fill('BANK-2026-77')
  await press(finance, t('pool.receiveForm.submit'))
  await expect(finance).toHaveURL(/\/pool\/receipts\/[0-9a-f-]{36}$/)
  await expect(finance.getByRole('main')).toContainText(t('pool.receipt.waitsMine'))
  expect(await available()).toBe(before)

  await other.goto(new URL(finance.url()).pathname)
  await expectAccessible(other)
  await press(other, t('pool.receipt.approve'))
  await expect(other.getByRole('main')).toContainText(t('pool.receipt.approved'))

  // The alliance keeps one per cent.
  expect(await available()).toBe(before + 495_000n)

  // Its contributor reads in its statement that it arrived.
  await giver.goto(contribution)
  await follow(giver, t('pool.statement.heading'))
  await giver.getByLabel(t('pool.statement.from')).fill(dayFromNow(-30))
  await press(giver, t('pool.statement.show'))
  const received = giver.getByRole('row', { name: new RegExp(`^${t('pool.figures.received')} [0-9]`) })
  await expect(received.getByRole('cell')).toHaveText(['0', '5,000', '5,000'])
  await expectAccessible(giver)
})

test('a hall is lent for days that nobody else then gets', async ({ as }) => {
  test.setTimeout(150_000)
  const [asker, owner, late] = [await as('u07'), await as('u05'), await as('u10')]
  const ask = async (page: typeof asker) => {
    await page.goto('/resources')
    await follow(page, 'Grande salle, 400 places, Lomé')
    await page.getByLabel(t('resources.ask.dossier')).selectOption({ index: 1 })
    await page.getByLabel(t('resources.ask.from'), { exact: true }).fill(dayFromNow(100))
    await page.getByLabel(t('resources.ask.lastDay'), { exact: true }).fill(dayFromNow(102))
    await press(page, t('resources.ask.submit'))
    await expect(page).toHaveURL(/\/reservations\/[0-9a-f-]{36}$/)
    return new URL(page.url()).pathname
  }
  const reservation = await ask(asker)
  await expectAccessible(asker)

  await owner.goto(`${reservation}/hold`)
  await press(owner, t('resources.acts.hold.submit'))
  await expect(owner).toHaveURL(new RegExp(`${reservation}$`))
  await owner.goto(`${reservation}/confirm`)
  await press(owner, t('resources.acts.confirm.submit'))
  await expect(owner.getByRole('main')).toContainText(t('common.states.reservation.confirmed'))
  const second = await ask(late)

  await expect(late.getByRole('main')).toContainText(t('common.states.reservation.waitlisted'))
  await asker.goto(reservation)
  await expect(asker.getByRole('main')).toContainText(t('common.states.reservation.confirmed'))
  expect(second).not.toBe(reservation)
})
