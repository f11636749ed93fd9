import { dayFromNow } from './acts/dossier.ts'
import { press } from './acts/page.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { words } from './words.ts'

test.use({ serverName: 'promise' })

const [en, fr] = [words('en'), words('fr')]

test('a bank statement is read and recorded by finance, and what will not come is written off by two people', async ({ as }) => {
  test.setTimeout(180_000)
  const [giver, finance, other] = [await as('u11'), await as('u04', { locale: 'fr' }), await as('u03')]
  await giver.goto('/pool/pledge')
  await giver.getByLabel(en('pool.pledgeForm.amount')).fill('5,000')
  await press(giver, en('pool.pledgeForm.submit'))
  await expect(giver).toHaveURL(/\/pool\/contributions\/[0-9a-f-]{36}$/)
  const contribution = new URL(giver.url()).pathname
  await giver.goto(`${contribution}/commit`)
  await giver.getByLabel(en('pool.commitForm.document')).fill('Letter of 1 May')
  await press(giver, en('pool.commitForm.submit'))
  await expect(giver).toHaveURL(new RegExp(`${contribution}$`))
  await giver.goto(`${contribution}/schedule`)
  await expectAccessible(giver)
  await giver.getByLabel(en('pool.scheduleForm.dueOn')).first().fill(dayFromNow(30))
  await press(giver, en('pool.scheduleForm.submit'))
  await expect(giver).toHaveURL(new RegExp(`${contribution}$`))
  await expect(giver.getByRole('main')).toContainText(en('pool.contribution.reschedule'))
  const code = /C[0-9]+/.exec((await giver.getByRole('main').textContent()) ?? '')?.[0] ?? ''

  const day = dayFromNow(-1)
  const statement = `Date;Montant;Devise;Référence\r\n${day};3 000;EUR;VIR ${code}\r\n${day};10;EUR;Sans code\r\n`
  await finance.goto('/pool/import')
  await expectAccessible(finance)
  await finance.getByLabel(fr('members.import.file')).setInputFiles({ name: 'releve.csv', mimeType: 'text/csv', buffer: Buffer.from(statement, 'latin1') })
  await press(finance, fr('members.import.read'))
  await expect(finance.getByText(fr('pool.import.byCode', { code }))).toBeVisible()
  await expect(finance.getByText(fr('members.import.bad', { count: 1 }))).toBeVisible()
  await expectAccessible(finance)
  await press(finance, fr('pool.import.submit'))
  await expect(finance).toHaveURL(/\/pool$/)

  await finance.goto(`${contribution}/write-off`)
  await finance.getByLabel(fr('pool.writeOffForm.amount')).fill('2 000')
  await finance.getByLabel(fr('pool.writeOffForm.reason')).fill('Le bailleur a réduit son budget.')
  await press(finance, fr('pool.writeOffForm.submit'))
  await expect(finance).toHaveURL(/\/pool\/endings\/[0-9a-f-]{36}$/)
  await expect(finance.getByRole('main')).toContainText(fr('pool.ending.waitsMine'))

  await other.goto(new URL(finance.url()).pathname)
  await expectAccessible(other)
  await press(other, en('pool.ending.approve'))
  await expect(other.getByRole('main')).toContainText(en('pool.ending.approved'))
  await giver.goto(contribution)
  await expect(giver.getByRole('main')).toContainText(en('pool.contribution.endedCommitment'))
  await expectAccessible(giver)
})
