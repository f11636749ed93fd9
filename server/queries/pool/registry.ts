import { poolAct } from './act.ts'
import { poolContribution } from './contribution.ts'
import { poolLedger } from './ledger.ts'
import { poolOverview } from './overview.ts'
import { pledgeOptions } from './pledge-options.ts'
import { poolProject } from './project.ts'
import { poolReceipt } from './receipt.ts'
import { poolReversal } from './reversal.ts'

export const poolQueries = {
  'pool.overview': poolOverview,
  'pool.ledger': poolLedger,
  'pool.contribution': poolContribution,
  'pool.receipt': poolReceipt,
  'pool.act': poolAct,
  'pool.reversal': poolReversal,
  'pool.project': poolProject,
  'pool.pledge-options': pledgeOptions,
} as const
