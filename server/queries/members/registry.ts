import { bodies } from './bodies.ts'
import { forum } from './forum.ts'
import { forums } from './forums.ts'
import { me } from './me.ts'
import { newcomers } from './newcomers.ts'
import { person } from './person.ts'
import { settings } from './settings.ts'

export const membersQueries = {
  'members.forums': forums,
  'members.forum': forum,
  'members.bodies': bodies,
  'members.newcomers': newcomers,
  'members.person': person,
  'members.me': me,
  'members.settings': settings,
} as const
