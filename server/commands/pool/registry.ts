import { allocateFurther } from './allocate-further.ts'
import { approveEnding } from './approve-ending.ts'
import { approveReceipt } from './approve-receipt.ts'
import { cancelContribution } from './cancel-contribution.ts'
import { commitContribution } from './commit-contribution.ts'
import { confirmRegistration } from './confirm-registration.ts'
import { importReceipts } from './import-receipts.ts'
import { pledgeContribution } from './pledge-contribution.ts'
import { receiveMoney } from './receive-money.ts'
import { refundContribution } from './refund-contribution.ts'
import { rejectEnding } from './reject-ending.ts'
import { rejectReceipt } from './reject-receipt.ts'
import { rejectRegistration } from './reject-registration.ts'
import { schedulePayments } from './schedule-payments.ts'
import { writeOffContribution } from './write-off-contribution.ts'

export const poolCommands = {
  'pool.pledge': pledgeContribution,
  'pool.commit': commitContribution,
  'pool.confirm-registration': confirmRegistration,
  'pool.reject-registration': rejectRegistration,
  'pool.receive': receiveMoney,
  'pool.approve-receipt': approveReceipt,
  'pool.reject-receipt': rejectReceipt,
  'pool.import-receipts': importReceipts,
  'pool.schedule': schedulePayments,
  'pool.cancel': cancelContribution,
  'pool.write-off': writeOffContribution,
  'pool.refund-contribution': refundContribution,
  'pool.approve-ending': approveEnding,
  'pool.reject-ending': rejectEnding,
  'pool.allocate': allocateFurther,
} as const
