import { expect, type Page } from '@playwright/test'
import { words } from '../words.ts'
import { press, type Reader } from './page.ts'

/** What a dossier of the stories says; its titles are its own, so that it is found among others. */
export type Story = { readonly titleFr: string; readonly titleEn: string; readonly asked: string; readonly partner: string }

/** Today and `days` later, as a date field takes it. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

/** Opens a draft, writes it as it saves itself, and leaves it; the address of the dossier. */
export async function writeDraft({ page, locale }: Reader, { titleFr, titleEn, asked }: Story): Promise<string> {
  const t = words(locale)
  await page.goto('/')
  await page.getByRole('link', { name: t('notices.home.newDraft') }).click()
  await page.getByLabel(t('projects.form.titleFr')).fill(titleFr)
  await page.getByLabel(t('projects.form.titleEn')).fill(titleEn)
  await page.getByRole('radio', { name: t('projects.areas.prevention') }).check()
  await press(page, t('projects.form.create'))
  await expect(page).toHaveURL(/\/projects\/[0-9a-f-]{36}\/edit$/)

  await page.getByLabel(t('projects.form.summaryFr')).fill('Deux forums forment ensemble ceux qui voient venir les troubles.')
  await page.getByLabel(t('projects.form.summaryEn')).fill('Two forums train together those who see trouble coming.')
  await page.getByLabel(t('projects.form.addCountry')).selectOption('TG')
  await press(page, t('projects.form.add'))
  await expect(page.getByRole('checkbox', { name: 'Togo' })).toBeChecked()
  await page.getByLabel(t('projects.form.startsOn')).fill(dayFromNow(60))
  await page.getByLabel(t('projects.form.endsOn')).fill(dayFromNow(400))
  await page.locator('[name="lines[0].category"]').selectOption('1')
  await page.locator('[name="lines[0].description"]').fill('Formation / Training')
  await page.locator('[name="lines[0].amount"]').fill(asked)
  await page.getByLabel(t('projects.form.poolRequest')).fill(asked)
  await expect(page.getByText(t('projects.form.saved', { time: '' }).trim(), { exact: false }).first()).toBeVisible()
  await press(page, t('projects.form.save'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale === 'fr' ? titleFr : titleEn)
  return new URL(page.url()).pathname
}

export async function inviteCoApplicant({ page, locale }: Reader, path: string, code: string): Promise<void> {
  const t = words(locale)
  await page.goto(path)
  await page
    .getByRole('link', { name: t('projects.acts.partners.label') })
    .first()
    .click()
  const forum = page.getByRole('combobox', { name: t('projects.invite.forum') })
  await forum.selectOption(await optionOf(forum, code))
  await page.getByRole('radio', { name: t('projects.roles.co_applicant') }).check()
  await press(page, t('projects.invite.submit'))
  await expect(page).toHaveURL(/tab=partners$/)
}

export async function proposeVersion({ page, locale }: Reader, path: string): Promise<void> {
  const t = words(locale)
  await page.goto(path)
  await page
    .getByRole('link', { name: t('projects.acts.propose_version.label') })
    .first()
    .click()
  await press(page, t('projects.propose.submit'))
  await expect(page).toHaveURL(/tab=partners$/)
}

export async function consent({ page, locale }: Reader, code: string): Promise<void> {
  const t = words(locale)
  await page.getByRole('radio', { name: t('projects.consent.yes', { forum: code }) }).check()
  await press(page, t('projects.consent.submit'))
  await expect(page).toHaveURL(/tab=partners$/)
}

/** An act that is one button on a page of its own. */
export async function confirmAct({ page, locale }: Reader, act: 'submit' | 'check'): Promise<void> {
  await press(page, words(locale)(`projects.${act}.submit`))
  await expect(page).toHaveURL(/\/projects\/[0-9a-f-]{36}$/)
}

export async function recommend({ page, locale }: Reader, path: string): Promise<void> {
  const t = words(locale)
  await page.goto(`${path}/recommend`)
  await page.getByLabel(t('projects.recommend.text')).fill('Complete, and both forums stand behind it. **Recommended.**')
  await press(page, t('projects.recommend.submit'))
  await expect(page).toHaveURL(new RegExp(`${path}$`))
}

/** Records the approval of an amount; the address of the decision. */
export async function recordApproval({ page, locale }: Reader, path: string, amount: string): Promise<string> {
  const t = words(locale)
  await page.goto(`${path}/decide`)
  await page
    .getByRole('radio', { name: t('decisions.record.approved') })
    .first()
    .check()
  await page.getByLabel(t('decisions.record.amount')).fill(amount)
  await page.getByLabel(t('decisions.record.meetingOn')).fill(dayFromNow(-1))
  await page.getByLabel(t('decisions.record.textFr')).fill('La réunion approuve le projet.')
  await page.getByLabel(t('decisions.record.textEn')).fill('The meeting approves the project.')
  await press(page, t('decisions.record.submit'))
  await expect(page).toHaveURL(/\/decisions\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

async function optionOf(select: ReturnType<Page['getByLabel']>, text: string): Promise<string> {
  return (await select.locator('option', { hasText: text }).first().getAttribute('value')) ?? ''
}
