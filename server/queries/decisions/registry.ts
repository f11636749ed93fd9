import { decisionPage } from './decision-page.ts'
import { decisionRegister } from './decision-register.ts'

export const decisionsQueries = {
  'decisions.register': decisionRegister,
  'decisions.page': decisionPage,
} as const
