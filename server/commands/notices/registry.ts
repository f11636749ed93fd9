import { markRead } from './mark-read.ts'

export const noticesCommands = {
  'notices.mark-read': markRead,
} as const
