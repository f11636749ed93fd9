/** A person, a body or a role that a message may name. */
export type Mentionable = { readonly kind: 'person' | 'body' | 'role'; readonly id: string; readonly name: string }

/** The coordinators of the secretariat together, by the word of each language. */
export const coordination = [
  { kind: 'role', id: 'coordinators', name: 'coordinators' },
  { kind: 'role', id: 'coordinators', name: 'coordination' },
] as const satisfies readonly Mentionable[]

/** Where a text names someone: from `start` to before `end`, the @ included. */
export type FoundMention = { readonly start: number; readonly end: number; readonly target: Mentionable }

const word = /[\p{L}\p{N}_]/u

/**
 * The mentions in a text: `@CODE` of a body, `@First Last` of a person, or `@First` where only one is called
 * so. The longest name wins; case does not count. An address such as `a@b` is none.
 */
export function findMentions(text: string, known: readonly Mentionable[]): readonly FoundMention[] {
  const names = spellings(known)
  // A few letters grow when they are folded; positions then no longer agree.
  const lower = text.toLowerCase()
  const folded = lower.length === text.length ? lower : text
  const found: FoundMention[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at > 0 && word.test(text[at - 1] ?? '')) continue
    const hit = names.find(({ spelling }) => folded.startsWith(spelling, at + 1) && !word.test(text[at + 1 + spelling.length] ?? ''))
    if (hit) found.push({ start: at, end: at + 1 + hit.spelling.length, target: hit.target })
  }
  return found
}

function spellings(known: readonly Mentionable[]) {
  const firstNames = known.filter(({ kind }) => kind === 'person').map(({ name }) => firstName(name))
  const short = (person: Mentionable) => firstNames.filter((name) => name === firstName(person.name)).length === 1
  return known
    .flatMap((target) => [
      { spelling: target.name.toLowerCase(), target },
      ...(target.kind === 'person' && short(target) ? [{ spelling: firstName(target.name), target }] : []),
    ])
    .sort((a, b) => b.spelling.length - a.spelling.length)
}

function firstName(name: string): string {
  return name.toLowerCase().split(' ')[0] ?? ''
}
