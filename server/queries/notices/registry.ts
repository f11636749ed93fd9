import { inbox } from './inbox.ts'
import { count, waiting } from './waiting.ts'

export const noticesQueries = {
  'notices.waiting': waiting,
  'notices.count': count,
  'notices.inbox': inbox,
} as const
