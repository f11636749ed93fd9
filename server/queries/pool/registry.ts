import { bankPreview } from './bank-preview.ts'
import { poolContribution } from './contribution.ts'
import { poolEnding } from './ending.ts'
import { poolExpected } from './expected.ts'
import { poolLedger } from './ledger.ts'
import { poolOverview } from './overview.ts'
import { pledgeOptions } from './pledge-options.ts'
import { poolProject } from './project.ts'
import { poolReceipt } from './receipt.ts'

export const poolQueries = {
  'pool.overview': poolOverview,
  'pool.ledger': poolLedger,
  'pool.contribution': poolContribution,
  'pool.receipt': poolReceipt,
  'pool.bank-preview': bankPreview,
  'pool.expected': poolExpected,
  'pool.ending': poolEnding,
  'pool.project': poolProject,
  'pool.pledge-options': pledgeOptions,
} as const
