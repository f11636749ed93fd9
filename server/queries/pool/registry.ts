import { poolAct } from './act.ts'
import { bankPreview } from './bank-preview.ts'
import { poolContribution } from './contribution.ts'
import { dossierMoney } from './dossier-money.ts'
import { poolEnding } from './ending.ts'
import { poolExpected } from './expected.ts'
import { poolFlows } from './flows.ts'
import { poolFunds } from './funds.ts'
import { poolLedger } from './ledger.ts'
import { poolOverview } from './overview.ts'
import { poolPayment } from './payment.ts'
import { poolPeriods } from './periods.ts'
import { pledgeOptions } from './pledge-options.ts'
import { poolProject } from './project.ts'
import { poolRates } from './rates.ts'
import { poolReceipt } from './receipt.ts'
import { poolReversal } from './reversal.ts'
import { poolStatement } from './statement.ts'
import { poolStatementDraft } from './statement-draft.ts'
import { poolStatements } from './statements.ts'

export const poolQueries = {
  'pool.overview': poolOverview,
  'pool.ledger': poolLedger,
  'pool.contribution': poolContribution,
  'pool.receipt': poolReceipt,
  'pool.act': poolAct,
  'pool.reversal': poolReversal,
  'pool.rates': poolRates,
  'pool.periods': poolPeriods,
  'pool.flows': poolFlows,
  'pool.funds': poolFunds,
  'pool.bank-preview': bankPreview,
  'pool.expected': poolExpected,
  'pool.ending': poolEnding,
  'pool.project': poolProject,
  'pool.dossier-money': dossierMoney,
  'pool.payment': poolPayment,
  'pool.statement': poolStatement,
  'pool.statement-draft': poolStatementDraft,
  'pool.statements': poolStatements,
  'pool.pledge-options': pledgeOptions,
} as const
