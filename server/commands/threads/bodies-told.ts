import { ownerOf, projectOf, type Subject } from '#app/domain/threads/decide-opening.ts'
import type { Tx } from '#server/db/client.ts'

/** The bodies that a thread of this opener about this subject can be told to: all that act, and those it concerns. */
export async function bodiesTold(tx: Tx, opener: string, subject: Subject) {
  const bodies = await tx.body.findMany({ where: { OR: [{ kind: 'secretariat' }, { forum: { status: 'active' } }] }, select: { id: true, kind: true } })
  const all = bodies.map(({ id }) => id)
  const secretariat = bodies.filter(({ kind }) => kind === 'secretariat').map(({ id }) => id)
  const project = projectOf(subject)
  if (project) return { all, opener, concerned: [project.leadId, ...project.partnerIds, ...(project.wasSubmitted ? secretariat : [])] }
  const owner = ownerOf(subject)
  return { all, opener, concerned: [...new Set([opener, ...(owner ? [owner] : []), ...secretariat])] }
}
