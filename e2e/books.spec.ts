import { follow, press } from './acts/page.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { words } from './words.ts'

test.use({ serverName: 'books' })

test('une annulation demandée par les finances compte quand une autre personne l’accepte', async ({ as }) => {
  test.setTimeout(150_000)
  const t = words('fr')
  const [giver, finance, other] = [await as('u11', { locale: 'fr' }), await as('u04', { locale: 'fr' }), await as('u02', { locale: 'fr' })]
  await giver.goto('/pool/pledge')
  await giver.getByLabel(t('pool.pledgeForm.amount')).fill('5 000')
  await press(giver, t('pool.pledgeForm.submit'))
  await expect(giver).toHaveURL(/\/pool\/contributions\/[0-9a-f-]{36}$/)
  const contribution = new URL(giver.url()).pathname
  await giver.goto(`${contribution}/commit`)
  await giver.getByLabel(t('pool.commitForm.document')).fill('Lettre du 1er mai')
  await press(giver, t('pool.commitForm.submit'))
  await expect(giver).toHaveURL(new RegExp(`${contribution}$`))

  await finance.goto(`/pool/ledger?contribution=${contribution.split('/').at(-1)}`)
  await follow(finance, t('pool.reasons.commitment'))
  await expect(finance).toHaveURL(/group=/)
  await follow(finance, t('pool.receipt.takeBack'))
  await finance.getByLabel(t('pool.reversal.reason')).fill('Engagement inscrit deux fois.')
  await expectAccessible(finance)
  await press(finance, t('pool.reversal.submit'))
  await expect(finance).toHaveURL(/\/pool\/reversals\/[0-9a-f-]{36}$/)
  await expect(finance.getByRole('main')).toContainText(t('pool.reversal.waitsMine'))

  await other.goto(new URL(finance.url()).pathname)
  await expectAccessible(other)
  await press(other, t('pool.reversal.approve'))
  await expect(other.getByRole('main')).toContainText(t('pool.reversal.approved'))
  await giver.goto(contribution)
  await expect(giver.getByRole('main')).toContainText(t('common.states.contribution.pledged'))
})

test('finance asks to close a month and another coordinator closes it', async ({ as }) => {
  test.setTimeout(150_000)
  const t = words('en')
  const [finance, other] = [await as('u04'), await as('u02')]
  await finance.goto('/pool/periods')
  await follow(finance, t('pool.periods.ask'))
  await press(finance, t('pool.periods.submit'))
  await expect(finance).toHaveURL(/\/pool\/periods$/)
  await expect(finance.getByRole('main')).toContainText(t('pool.periods.waitsMine'))

  await other.goto('/pool/periods')
  await expectAccessible(other)
  await press(other, t('pool.periods.confirm'))
  await expect(other).toHaveURL(/\/pool\/periods$/)
  await expect(other.getByRole('main')).toContainText(t('common.states.proposal.approved'))
})
