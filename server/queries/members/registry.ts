import { forum } from './forum.ts'
import { forums } from './forums.ts'
import { me } from './me.ts'

export const membersQueries = {
  'members.forums': forums,
  'members.forum': forum,
  'members.me': me,
} as const
