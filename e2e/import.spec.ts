import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { words } from './words.ts'

test.use({ serverName: 'import' })

/** Three that can be invited, four that cannot, as a French spreadsheet saves them. */
const lines = [
  'Nom;Courriel;Sigle;Rôle;Langue',
  'Zoé Améga;zoe@import.example;GGPS;équipe;français',
  'Ben Okoro;ben@import.example;SAMA;administration;anglais',
  'Inès Traoré;ines@import.example;SECRETARIAT;coordination;français',
  '=HYPERLINK("http://x");formule@import.example;GGPS;équipe;français',
  'Zoé Améga;ZOE@import.example;GGPS;équipe;français',
  'Léa Dossou;léa@import.example;GGPS;équipe;français',
  'Sans Rôle;sans@import.example;NULLEPART;présidente;latin',
]
const file = { name: 'personnes.csv', mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1') }

/** Gives whatever proof the page asks for and sends the form. */
async function press(page: Page, submit: string, prove: RegExp): Promise<void> {
  await page.getByRole('button', { name: submit }).click()
  await page.waitForLoadState('networkidle')
  const proof = page.getByRole('button', { name: prove })
  if (await proof.isVisible()) await proof.click()
}

for (const javaScriptEnabled of [true, false]) {
  test(`a coordinator invites the three people of a French file who have no fault (script: ${javaScriptEnabled})`, async ({ as }) => {
    const t = words('fr')
    const page = await as('u02', { locale: 'fr', javaScriptEnabled })
    await page.goto('/people/import')
    if (javaScriptEnabled) await expectAccessible(page)
    const own = javaScriptEnabled
      ? file
      : { ...file, buffer: Buffer.from(file.buffer.toString('latin1').replaceAll('import.example', 'plain.example'), 'latin1') }
    await page.getByLabel(t('members.import.file')).setInputFiles(own)

    await page.getByRole('button', { name: t('members.import.read') }).click()

    await expect(page.getByText(t('members.import.people.good', { count: 3 }))).toBeVisible()
    await expect(page.getByText(t('members.import.bad', { count: 4 }))).toBeVisible()
    await expect(page.getByText('Windows-1252')).toBeVisible()
    await expect(page.getByText(t('members.import.people.will'))).toHaveCount(3)
    await expect(page.getByRole('row', { name: /^5 / })).toContainText('formule')
    await expect(page.getByRole('row', { name: /^6 / })).toContainText('ligne précédente')
    await expect(page.getByRole('row', { name: /^7 / })).toContainText('accent')
    await expect(page.getByRole('row', { name: /^8 / })).toContainText('présidente')
    if (javaScriptEnabled) await expectAccessible(page)

    await press(page, t('members.import.people.submit', { count: 3 }), /^Confirmer comme/)

    await expect(page).toHaveURL(/\/invitations\?invited=3$/)
    await expect(page.getByText(t('members.import.people.done', { count: 3 }))).toBeVisible()
    await expect(page.getByRole('row', { name: /Zoé Améga/ }).first()).toBeVisible()
  })
}

test('wrong columns, and what is no CSV file, are told in English', async ({ as }) => {
  const t = words('en')
  const page = await as('u01')
  await page.goto('/people/import')
  const read = async (buffer: Buffer) => {
    await page.getByLabel(t('members.import.file')).setInputFiles({ ...file, buffer })
    await page.getByRole('button', { name: t('members.import.read') }).click()
  }

  await read(Buffer.from('name,telephone\nA,b\n'))

  await expect(page.getByRole('alert')).toContainText('“telephone” is not known')
  await expect(page.getByRole('alert')).toContainText('“role” is missing')
  await expectAccessible(page)
  await page.getByRole('link', { name: t('members.import.other') }).click()
  await read(Buffer.from('504b030414000000', 'hex'))
  await expect(page.getByRole('alert')).toContainText('This is not a CSV file')
})

test('a template comes as the reader’s spreadsheet opens it', async ({ as }) => {
  const [french, english] = [await as('u01', { locale: 'fr' }), await as('u03')]

  const [fr, en] = [await french.request.get('/people/import/template'), await english.request.get('/forums/import/template')]

  expect((await fr.body()).toString()).toBe('\ufeffnom;courriel;sigle;rôle;langue;fonction\r\n')
  expect(fr.headers()['content-disposition']).toContain('personnes.csv')
  expect((await en.body()).toString()).toMatch(/^short name,name in French,/)
})

test('a coordinator registers the forums of a file', async ({ as }) => {
  const t = words('en')
  const page = await as('u03')
  await page.goto('/forums/import')
  await expectAccessible(page)
  const header = 'short name,name in French,name in English,host city,country,membership,languages'
  const buffer = Buffer.from(`${header}\nKPP,Plateforme de Kigali,Kigali Platform,Kigali,Rwanda,full,"fr, en"\nGGPS,Encore,Again,Lomé,TG,full,fr\n`)
  await page.getByLabel(t('members.import.file')).setInputFiles({ ...file, buffer })
  await page.getByRole('button', { name: t('members.import.read') }).click()
  await expect(page.getByText(t('members.import.bad', { count: 1 }))).toBeVisible()
  await expectAccessible(page)

  await press(page, t('members.import.forums.submit', { count: 1 }), /^Confirm as/)

  await expect(page).toHaveURL(/\/forums\?status=applicant$/)
  await expect(page.getByText('Kigali Platform')).toBeVisible()
})
