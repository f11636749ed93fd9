import { approvePayment } from './approve-payment.ts'
import { confirmFinalReport } from './confirm-final-report.ts'
import { disburse } from './disburse.ts'
import { holdTranche } from './hold-tranche.ts'
import { liftHold } from './lift-hold.ts'
import { planTranches } from './plan-tranches.ts'
import { reallocate } from './reallocate.ts'
import { recordRefund } from './record-refund.ts'
import { rejectPayment } from './reject-payment.ts'
import { release } from './release.ts'
import { reportSpent } from './report-spent.ts'

/** Money from the pool to a dossier's forums and back. */
export const paymentCommands = {
  'pool.plan-tranches': planTranches,
  'pool.hold-tranche': holdTranche,
  'pool.lift-hold': liftHold,
  'pool.confirm-final-report': confirmFinalReport,
  'pool.disburse': disburse,
  'pool.record-refund': recordRefund,
  'pool.approve-payment': approvePayment,
  'pool.reject-payment': rejectPayment,
  'pool.report-spending': reportSpent,
  'pool.release': release,
  'pool.reallocate': reallocate,
} as const
