/** The pages that every signed-in person has; links lead from them to all others. */
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
