import { count, waiting } from './waiting.ts'

export const noticesQueries = {
  'notices.waiting': waiting,
  'notices.count': count,
} as const
