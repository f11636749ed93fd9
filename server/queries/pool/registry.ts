import { poolContribution } from './contribution.ts'
import { poolLedger } from './ledger.ts'
import { poolOverview } from './overview.ts'
import { pledgeOptions } from './pledge-options.ts'
import { poolProject } from './project.ts'
import { poolReceipt } from './receipt.ts'
import { poolStatement } from './statement.ts'
import { poolStatementDraft } from './statement-draft.ts'
import { poolStatements } from './statements.ts'

export const poolQueries = {
  'pool.overview': poolOverview,
  'pool.ledger': poolLedger,
  'pool.contribution': poolContribution,
  'pool.receipt': poolReceipt,
  'pool.project': poolProject,
  'pool.statement': poolStatement,
  'pool.statement-draft': poolStatementDraft,
  'pool.statements': poolStatements,
  'pool.pledge-options': pledgeOptions,
} as const
