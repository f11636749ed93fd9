import { z } from 'zod'
import { idInput } from '#app/domain/ids.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'
import { forumRefSelect, toForumRef } from './refs.ts'
import { mayReadProject } from './visible.ts'

/** Forums that the lead could still invite: active, no observers, not yet in the dossier (domain.md §6.1). */
export const invitableForums = defineQuery({
  name: 'projects.invitable',
  summary: 'Forums that can be invited into a dossier.',
  input: z.object({ projectId: idInput }),
  async run({ db, actor }, { projectId }) {
    if (!(await mayReadProject(db, actor, projectId))) return refuse('not_found')
    const rows = await db.forum.findMany({
      where: {
        status: 'active',
        class: { not: 'observer' },
        leads: { none: { id: projectId } },
        partnering: { none: { projectId, state: { not: 'withdrawn' } } },
      },
      select: forumRefSelect,
    })
    const forums = rows.map(toForumRef).sort((a, b) => (a.code < b.code ? -1 : 1))
    return ok({ forums })
  },
})
