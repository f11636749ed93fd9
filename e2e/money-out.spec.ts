import { dayFromNow } from './acts/dossier.ts'
import { press } from './acts/page.ts'
import { openApi } from './api-client.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { words } from './words.ts'

test.use({ serverName: 'money-out' })

const [fr, en] = [words('fr'), words('en')]

type Flows = { readonly dossiers: readonly { readonly id: string; readonly number: string | null }[] }
type Sums = { readonly sums: { readonly [name in 'disbursed' | 'advance' | 'spent' | 'refunded']: { readonly amount: string } } }

test('a forum accounts for its money, gets its last tranche by two people’s hands, and gives back the rest', async ({ as, kente }) => {
  test.setTimeout(240_000)
  const [forum, finance, other] = [await as('u19'), await as('u04', { locale: 'fr' }), await as('u03')]
  const api = await openApi(kente.url, 'u02')
  const { dossiers } = await api.query<Flows>('pool.flows')
  const projectId = dossiers.find(({ number }) => number === 'DEMO-24-001')?.id ?? ''
  const money = `/projects/${projectId}/money`
  const sums = async () => (await api.query<Sums>('pool.dossier-money', { projectId })).sums

  await forum.goto(`${money.replace('money', 'report-spending')}`)
  await expectAccessible(forum)
  await forum.getByLabel(en('pool.out.report.amount')).fill('81,000.01')
  await forum.getByLabel(en('pool.out.report.spentOn')).fill(dayFromNow(-1))
  await forum.getByLabel(en('pool.out.report.category')).selectOption('4')
  await press(forum, en('pool.out.report.submit'))
  await expect(forum.getByRole('alert')).toBeVisible()
  await forum.getByLabel(en('pool.out.report.amount')).fill('70,000')
  await press(forum, en('pool.out.report.submit'))
  await expect(forum).toHaveURL(new RegExp(`${money}$`))
  await expectAccessible(forum)

  await other.goto(money.replace('money', 'final-report'))
  await other.getByLabel(en('pool.out.finalReport.reference')).fill('Final report, May')
  await press(other, en('pool.out.finalReport.submit'))
  await expect(other).toHaveURL(new RegExp(`${money}$`))
  await finance.goto(money)
  await expectAccessible(finance)
  await finance.getByRole('link', { name: fr('pool.out.next.ask') }).click()
  const forums = finance.getByLabel(fr('pool.out.disburse.forum'))
  await forums.selectOption(await forums.locator('option', { hasText: /^MDP,/ }).getAttribute('value'))
  await press(finance, fr('pool.out.disburse.submit'))
  await expect(finance).toHaveURL(/\/pool\/payments\/[0-9a-f-]{36}$/)
  await expect(finance.getByRole('main')).toContainText(fr('pool.out.payment.waitsMine'))
  expect((await sums()).disbursed.amount).toBe('8100000')

  await other.goto(new URL(finance.url()).pathname)
  await expectAccessible(other)
  await press(other, en('pool.out.payment.approve'))
  await expect(other.getByRole('main')).toContainText(en('pool.out.payment.approved'))
  expect((await sums()).disbursed.amount).toBe('9000000')

  await forum.goto(money.replace('money', 'refund'))
  await forum.getByLabel(en('pool.out.refund.amount')).fill('20,000')
  await forum.getByLabel(en('pool.out.refund.note')).fill('BANK-2026-91')
  await press(forum, en('pool.out.refund.submit'))
  await expect(forum.getByRole('main')).toContainText(en('pool.out.payment.waits'))

  await finance.goto('/')
  await finance.getByRole('link', { name: fr('notices.waiting.what.refund', { amount: '20\u202f000\u00a0€' }) }).click()
  await press(finance, fr('pool.out.payment.approve'))
  await expect(finance.getByRole('main')).toContainText(fr('pool.out.payment.approved'))

  expect(await sums()).toMatchObject({ advance: { amount: '0' }, spent: { amount: '7000000' }, refunded: { amount: '2000000' } })
  await finance.goto(money)
  await expect(finance.getByRole('main')).toContainText(fr('pool.out.next.settled'))

  // The bank sends the refund back: finance asks to take it back, another lets it be, and the forum hears of it.
  const { entries } = await api.query<{ entries: { groupId: string }[] }>('pool.ledger', { projectId, figure: 'refunded' })
  await finance.goto(`/pool/acts/${entries[0]?.groupId}/reverse`)
  await finance.getByLabel(fr('pool.reversal.reason')).fill('Virement retourné par la banque.')
  await press(finance, fr('pool.reversal.submit'))
  await expect(finance).toHaveURL(/\/pool\/reversals\/[0-9a-f-]{36}$/)
  expect((await sums()).refunded.amount).toBe('2000000')
  await other.goto(new URL(finance.url()).pathname)
  await press(other, en('pool.reversal.approve'))
  await expect(other.getByRole('main')).toContainText(en('pool.reversal.approved'))

  expect(await sums()).toMatchObject({ advance: { amount: '2000000' }, refunded: { amount: '0' } })
  await forum.goto('/inbox')
  await forum
    .getByRole('main')
    .getByRole('link', { name: /has taken back an entry of €20,000/ })
    .first()
    .click()
  await expect(forum).toHaveURL(new RegExp(`${money}$`))
})
