import { confirmDecision } from './confirm-decision.ts'
import { recordDecision } from './record-decision.ts'
import { withdrawDecision } from './withdraw-decision.ts'

export const decisionsCommands = {
  'decisions.record': recordDecision,
  'decisions.confirm': confirmDecision,
  'decisions.withdraw': withdrawDecision,
} as const
