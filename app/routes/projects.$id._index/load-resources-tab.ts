import type { AppLoadContext } from '@remix-run/node'
import { openStates } from '#app/domain/projects/sight.ts'
import { page } from '#app/http/respond.ts'
import type { ProjectHead } from '#server/queries/projects/project-page.ts'

/** What the dossier borrows, and from its approval on the money that is set aside for it. */
export async function loadResourcesTab({ ask }: AppLoadContext, { id: projectId, state }: ProjectHead) {
  const [borrowed, money] = await Promise.all([
    ask('resources.of-dossier', { projectId }),
    openStates.includes(state) ? ask('pool.project', { projectId }).then(page) : null,
  ])
  return { borrowed: page(borrowed), money }
}
