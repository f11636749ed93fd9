import { bodies } from './bodies.ts'
import { forum } from './forum.ts'
import { forums } from './forums.ts'
import { invitation } from './invitation.ts'
import { invitations } from './invitations.ts'
import { me } from './me.ts'

export const membersQueries = {
  'members.forums': forums,
  'members.forum': forum,
  'members.bodies': bodies,
  'members.invitations': invitations,
  'members.invitation': invitation,
  'members.me': me,
} as const
