import type { Page } from '@playwright/test'

/** The pages that every signed-in person has. Pages of one thing are found through their lists. */
export const fixedPages = [
  '/',
  '/projects',
  '/projects/new',
  '/threads',
  '/pool',
  '/pool/ledger',
  '/pool/funds',
  '/pool/rates',
  '/resources',
  '/decisions',
  '/forums',
  '/secretariat',
  '/invitations',
  '/me',
  '/me/email',
  '/me/second-factor',
  '/me/privacy',
  '/me/prove',
] as const

/** Those of whoever works in the secretariat. */
export const secretariatPages = [
  '/secretariat/people',
  '/pool/periods',
  '/pool/funds/open',
  '/secretariat/audit',
  '/people/invite',
  '/people/import',
  '/forums/register',
  '/forums/import',
  '/partners/register',
] as const

/** One page of each kind of thing, by its list and the addresses that its links have. */
const lists = [
  { list: '/projects', link: /^\/projects\/[0-9a-f-]{36}$/ },
  { list: '/threads', link: /^\/threads\/[0-9a-f-]{36}$/ },
  { list: '/resources', link: /^\/resources\/[0-9a-f-]{36}$/ },
  { list: '/forums', link: /^\/forums\/[A-Z]+$/ },
  { list: '/forums', link: /^\/partners\/[A-Z]+$/ },
] as const

/** The address of one thing of each kind that this person may see. */
export async function pagesOfThings(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const { list, link } of lists) {
    await page.goto(list)
    const addresses = await page.locator('main a[href]').evaluateAll((links) => links.map((anchor) => anchor.getAttribute('href') ?? ''))
    const first = addresses.find((address) => link.test(address))
    if (!first) throw new Error(`${list} leads to no page of its kind`)
    found.push(first)
  }
  return found
}
