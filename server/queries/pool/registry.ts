import { poolContribution } from './contribution.ts'
import { dossierMoney } from './dossier-money.ts'
import { poolLedger } from './ledger.ts'
import { poolOverview } from './overview.ts'
import { poolPayment } from './payment.ts'
import { pledgeOptions } from './pledge-options.ts'
import { poolProject } from './project.ts'
import { poolReceipt } from './receipt.ts'

export const poolQueries = {
  'pool.overview': poolOverview,
  'pool.ledger': poolLedger,
  'pool.contribution': poolContribution,
  'pool.receipt': poolReceipt,
  'pool.project': poolProject,
  'pool.dossier-money': dossierMoney,
  'pool.payment': poolPayment,
  'pool.pledge-options': pledgeOptions,
} as const
