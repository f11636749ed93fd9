import type { Actor } from '#app/domain/members/actor.ts'
import type { Tx } from '#server/db/client.ts'

type DossierThread = {
  readonly projectId: string
  readonly lang: string
  readonly actor: Actor
  readonly newId: () => string
}

/**
 * Opens the thread that each dossier has: read by its lead, its partners and, once it was submitted, the
 * secretariat (rulings.md 6). It goes by the dossier's title, whatever that becomes. Runs inside the command that creates the dossier; returns the thread's id.
 */
export async function openDossierThread(tx: Tx, { projectId, lang, actor, newId }: DossierThread): Promise<string> {
  const id = newId()
  await tx.thread.create({
    data: {
      id,
      subjectKind: 'project',
      subjectId: projectId,
      projectId,
      level: 'restricted',
      title: '',
      lang,
      createdById: actor.personId,
      bodyId: actor.body.id,
    },
  })
  return id
}
