import { inbox } from './inbox.ts'
import { moved } from './moved.ts'
import { soon } from './soon.ts'
import { count, waiting } from './waiting.ts'

export const noticesQueries = {
  'notices.waiting': waiting,
  'notices.count': count,
  'notices.soon': soon,
  'notices.moved': moved,
  'notices.inbox': inbox,
} as const
