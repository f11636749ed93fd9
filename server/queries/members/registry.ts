import { bodies } from './bodies.ts'
import { body } from './body.ts'
import { edition } from './edition.ts'
import { forum } from './forum.ts'
import { forumSheet } from './forum-sheet.ts'
import { forums } from './forums.ts'
import { me } from './me.ts'
import { newcomers } from './newcomers.ts'
import { partners } from './partners.ts'
import { person } from './person.ts'

export const membersQueries = {
  'members.forums': forums,
  'members.forum': forum,
  'members.forum-sheet': forumSheet,
  'members.edition': edition,
  'members.partners': partners,
  'members.body': body,
  'members.bodies': bodies,
  'members.newcomers': newcomers,
  'members.person': person,
  'members.me': me,
} as const
