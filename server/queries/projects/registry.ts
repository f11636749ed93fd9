import { invitableForums } from './invitable-forums.ts'
import { listProjects } from './list-projects.ts'
import { projectHistory } from './project-history.ts'
import { projectPage } from './project-page.ts'

export const projectsQueries = {
  'projects.list': listProjects,
  'projects.page': projectPage,
  'projects.invitable': invitableForums,
  'projects.history': projectHistory,
} as const
