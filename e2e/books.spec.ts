import { readFile } from 'node:fs/promises'
import { dayFromNow } from './acts/dossier.ts'
import { follow, press } from './acts/page.ts'
import { openApi } from './api-client.ts'
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

test('finance signs a statement, and its contributor takes the same figures home each time', async ({ as, kente }) => {
  test.setTimeout(150_000)
  const [t, fr] = [words('en'), words('fr')]
  const [finance, giver] = [await as('u04'), await as('u22', { locale: 'fr' })]
  const api = await openApi(kente.url, 'u22')
  const { contributions } = await api.query<{ contributions: readonly { readonly id: string }[] }>('pool.overview')
  const contribution = `/pool/contributions/${contributions[0]?.id}`

  await finance.goto(`${contribution}/statement`)
  await finance.getByLabel(t('pool.statement.from')).fill('2024-01-01')
  await finance.getByLabel(t('pool.statement.to')).fill(dayFromNow(0))
  await press(finance, t('pool.statement.show'))
  await press(finance, t('pool.statement.sign'))
  await expect(finance).toHaveURL(/\/pool\/statements\/[0-9a-f-]{36}$/)
  await expectAccessible(finance)

  await giver.goto('/inbox')
  await giver
    .getByRole('main')
    .getByRole('link', { name: /relevé/i })
    .first()
    .click()
  await expect(giver).toHaveURL(new RegExp(`${contribution}/statement`))
  await giver.goto(new URL(finance.url()).pathname)
  await expectAccessible(giver)
  for (const lang of ['fr', 'en'] as const) {
    const words = lang === 'fr' ? fr('pool.statement.french') : fr('pool.statement.english')
    const taken = async (kind: 'pdf' | 'csv') => {
      const [download] = await Promise.all([
        giver.waitForEvent('download'),
        giver.getByRole('link', { name: fr(`pool.statement.${kind}`, { lang: words }) }).click(),
      ])
      return readFile(await download.path(), 'latin1')
    }
    expect(await taken('csv')).toBe(await taken('csv'))
    expect(await taken('pdf')).toBe(await taken('pdf'))
  }
})
