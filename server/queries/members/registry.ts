import { audit } from './audit.ts'
import { bodies } from './bodies.ts'
import { body } from './body.ts'
import { edition } from './edition.ts'
import { exportMe } from './export-me.ts'
import { firstSteps } from './first-steps.ts'
import { forum } from './forum.ts'
import { forumSheet } from './forum-sheet.ts'
import { forums } from './forums.ts'
import { forumsPreview } from './forums-preview.ts'
import { invitation } from './invitation.ts'
import { invitations } from './invitations.ts'
import { invitePreview } from './invite-preview.ts'
import { mandateOptions } from './mandate-options.ts'
import { me } from './me.ts'
import { partners } from './partners.ts'
import { people } from './people.ts'
import { privacy } from './privacy.ts'
import { profile } from './profile.ts'
import { secretariat } from './secretariat.ts'
import { settings } from './settings.ts'

export const membersQueries = {
  'members.first-steps': firstSteps,
  'members.forums': forums,
  'members.forum': forum,
  'members.forum-sheet': forumSheet,
  'members.edition': edition,
  'members.partners': partners,
  'members.body': body,
  'members.bodies': bodies,
  'members.invitations': invitations,
  'members.invitation': invitation,
  'members.invite-preview': invitePreview,
  'members.forums-preview': forumsPreview,
  'members.me': me,
  'members.people': people,
  'members.profile': profile,
  'members.mandate-options': mandateOptions,
  'members.audit': audit,
  'members.secretariat': secretariat,
  'members.privacy': privacy,
  'members.export-me': exportMe,
  'members.settings': settings,
} as const
