import type { Actor } from '#app/domain/members/actor.ts'

/** Somebody who takes part, by all that tells of them: name, address, ids, and their forum by codes, names and id. */
export type Trace = { readonly of: string; readonly pattern: RegExp }

/** What would tell that these people take part, or for whom; the secretariat itself is told of everywhere. */
export function tracesOf(people: { readonly [name: string]: Actor }): readonly Trace[] {
  return Object.entries(people).map(([of, { name, personId, mandateId, body }]) => {
    const person = [name, `${name}@test.example`, personId, mandateId]
    const forum = body.kind === 'secretariat' ? [] : [body.id, body.code, body.nameFr, body.nameEn]
    const words = [...person, ...forum].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    return { of, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu') }
  })
}

/** How often each of them is told of, in any case; those with no trace are left out. */
export function found(traces: readonly Trace[], value: unknown): { readonly [of: string]: number } {
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\\[nrt]/g, ' ')
  return Object.fromEntries(traces.map(({ of, pattern }) => [of, text.match(pattern)?.length ?? 0]).filter(([, count]) => count !== 0))
}
