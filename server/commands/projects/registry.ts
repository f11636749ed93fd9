import { answerPoint } from './answer-point.ts'
import { checkProject } from './check-project.ts'
import { consentToVersion } from './consent-to-version.ts'
import { createProject } from './create-project.ts'
import { editProject } from './edit-project.ts'
import { extendDueDate } from './extend-due-date.ts'
import { invitePartner } from './invite-partner.ts'
import { proposeVersion } from './propose-version.ts'
import { recommendProject } from './recommend-project.ts'
import { removePartner } from './remove-partner.ts'
import { sendBackProject } from './send-back-project.ts'
import { submitProject } from './submit-project.ts'
import { withdrawProject } from './withdraw-project.ts'

export const projectsCommands = {
  'projects.create': createProject,
  'projects.edit': editProject,
  'projects.invite-partner': invitePartner,
  'projects.remove-partner': removePartner,
  'projects.propose-version': proposeVersion,
  'projects.consent': consentToVersion,
  'projects.submit': submitProject,
  'projects.check': checkProject,
  'projects.send-back': sendBackProject,
  'projects.extend-due-date': extendDueDate,
  'projects.answer-point': answerPoint,
  'projects.recommend': recommendProject,
  'projects.withdraw': withdrawProject,
} as const
