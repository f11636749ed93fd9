import type { Actor } from '#app/domain/members/actor.ts'
import type { FrozenContent } from '#app/domain/projects/content.ts'
import { type Difference, differenceBetween, isSame } from '#app/domain/projects/difference.ts'
import { type Dossier, standingCandidate } from '#app/domain/projects/dossier.ts'
import { isEditable } from '#app/domain/projects/states.ts'
import type { Tx } from '#server/db/client.ts'
import { toCountry } from './content-view.ts'
import { type ForumRef, loadNames } from './refs.ts'

export type LoadedVersion = {
  readonly n: number
  readonly contentHash: string
  readonly content: FrozenContent
  readonly proposedAt: string
  readonly proposedBy: string
  readonly submittedAt: string | null
}

/** Every frozen version of a dossier, oldest first. */
export async function loadVersions(db: Pick<Tx, 'projectVersion' | 'person'>, projectId: string): Promise<readonly LoadedVersion[]> {
  const rows = await db.projectVersion.findMany({ where: { projectId }, orderBy: { n: 'asc' } })
  const names = await loadNames(
    db,
    rows.map(({ proposedById }) => proposedById),
  )
  return rows.map((row) => ({
    n: row.n,
    contentHash: row.contentHash,
    // Frozen by this code from FrozenContent, and immutable since.
    content: row.content as unknown as FrozenContent,
    proposedAt: row.proposedAt.toISOString(),
    proposedBy: names.get(row.proposedById) ?? '',
    submittedAt: row.submittedAt?.toISOString() ?? null,
  }))
}

/** The text a reader sees, and the version it is, or null for what is being written. */
export type Shown = { readonly content: FrozenContent; readonly n: number | null }

/** Parties see what is written now; everybody else what was last submitted. */
export function shownContent(dossier: Dossier, versions: readonly LoadedVersion[], party: boolean): Shown {
  const submitted = versions.filter(({ submittedAt }) => submittedAt !== null).at(-1)
  if (submitted && !(party && isEditable(dossier.state))) return { content: submitted.content, n: submitted.n }
  return { content: dossier.content, n: standingCandidate(dossier)?.n ?? null }
}

type Base = { readonly dossier: Dossier; readonly versions: readonly LoadedVersion[]; readonly shown: Shown; readonly actor: Actor }

/** Versions, the one that stands, and what differs from the version this reader knows. */
export function versionView({ dossier, versions, shown, actor, forums }: Base & { readonly forums: ReadonlyMap<string, ForumRef> }) {
  const stands = standingCandidate(dossier)
  const latest = versions.at(-1)
  const base = baseOf({ dossier, versions, shown, actor })
  const difference = base ? differenceBetween(base.content, shown.content) : null
  return {
    shownVersion: shown.n,
    versions: versions.map(({ content: _, ...version }) => version),
    candidate: latest ? { n: latest.n, contentHash: latest.contentHash, proposedAt: latest.proposedAt, stands: stands !== null } : null,
    difference: base && difference && !isSame(difference) ? { since: base.n, ...named(difference, forums, actor.locale) } : null,
  }
}

/** A partner compares with what it consented to; everybody else with the version submitted, or else proposed, before. */
function baseOf({ dossier, versions, shown, actor }: Base): LoadedVersion | null {
  const consented = dossier.partners.find(({ forumId }) => forumId === actor.body.id)?.consentedHash
  const mine = versions.find(({ contentHash, n }) => contentHash === consented && n !== shown.n)
  const earlier = versions.filter(({ n }) => shown.n === null || n < shown.n)
  return mine ?? earlier.filter(({ submittedAt }) => submittedAt !== null).at(-1) ?? earlier.at(-1) ?? null
}

function named(difference: Difference, forums: ReadonlyMap<string, ForumRef>, locale: 'fr' | 'en') {
  const forum = (id: string) => forums.get(id) ?? []
  const countries = (codes: string) =>
    codes === ''
      ? ''
      : codes
          .split(', ')
          .map(toCountry)
          .map(({ nameFr, nameEn }) => (locale === 'fr' ? nameFr : nameEn))
          .join(', ')
  return {
    ...difference,
    fields: difference.fields.map((change) =>
      change.field === 'countries' ? { ...change, before: countries(change.before), after: countries(change.after) } : change,
    ),
    joined: difference.joined.flatMap(forum),
    left: difference.left.flatMap(forum),
    roles: difference.roles.flatMap(({ forumId, ...roles }) => [forum(forumId)].flat().map((known) => ({ ...roles, forum: known }))),
  }
}
