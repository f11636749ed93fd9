import { allocateFurther } from './allocate-further.ts'
import { approveReceipt } from './approve-receipt.ts'
import { commitContribution } from './commit-contribution.ts'
import { confirmRegistration } from './confirm-registration.ts'
import { pledgeContribution } from './pledge-contribution.ts'
import { receiveMoney } from './receive-money.ts'
import { rejectReceipt } from './reject-receipt.ts'
import { rejectRegistration } from './reject-registration.ts'
import { signStatement } from './sign-statement.ts'

export const poolCommands = {
  'pool.pledge': pledgeContribution,
  'pool.commit': commitContribution,
  'pool.confirm-registration': confirmRegistration,
  'pool.reject-registration': rejectRegistration,
  'pool.receive': receiveMoney,
  'pool.approve-receipt': approveReceipt,
  'pool.reject-receipt': rejectReceipt,
  'pool.allocate': allocateFurther,
  'pool.sign-statement': signStatement,
} as const
