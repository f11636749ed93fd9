import { allocateFurther } from './allocate-further.ts'
import { approveEnding } from './approve-ending.ts'
import { approveReceipt } from './approve-receipt.ts'
import { approveReversal } from './approve-reversal.ts'
import { cancelContribution } from './cancel-contribution.ts'
import { changeFund } from './change-fund.ts'
import { closePeriod } from './close-period.ts'
import { commitContribution } from './commit-contribution.ts'
import { confirmClosing } from './confirm-closing.ts'
import { confirmRegistration } from './confirm-registration.ts'
import { enterRate } from './enter-rate.ts'
import { importReceipts } from './import-receipts.ts'
import { openFundCommand } from './open-fund.ts'
import { paymentCommands } from './payment-commands.ts'
import { pledgeContribution } from './pledge-contribution.ts'
import { receiveMoney } from './receive-money.ts'
import { refundContribution } from './refund-contribution.ts'
import { rejectClosing } from './reject-closing.ts'
import { rejectEnding } from './reject-ending.ts'
import { rejectReceipt } from './reject-receipt.ts'
import { rejectRegistration } from './reject-registration.ts'
import { rejectReversal } from './reject-reversal.ts'
import { reverseAct } from './reverse-act.ts'
import { schedulePayments } from './schedule-payments.ts'
import { signStatement } from './sign-statement.ts'
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
  'pool.reverse': reverseAct,
  'pool.approve-reversal': approveReversal,
  'pool.reject-reversal': rejectReversal,
  'pool.enter-rate': enterRate,
  'pool.close-period': closePeriod,
  'pool.confirm-closing': confirmClosing,
  'pool.reject-closing': rejectClosing,
  'pool.open-fund': openFundCommand,
  'pool.change-fund': changeFund,
  ...paymentCommands,
  'pool.sign-statement': signStatement,
} as const
