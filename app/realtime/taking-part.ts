import type { WireMessage } from './protocol.ts'

type Person = { readonly id: string; readonly name: string; readonly code: string }

/** Who takes part in a thread: whom its page named, and whoever has written since, by name. */
export function takingPart(people: readonly Person[], since: readonly Pick<WireMessage, 'author' | 'body' | 'moved'>[]): readonly Person[] {
  const all = new Map(people.map((person) => [person.id, person]))
  for (const { author, body, moved } of since) if (!moved && !all.has(author.id)) all.set(author.id, { ...author, code: body.code })
  return all.size === people.length ? people : [...all.values()].sort((a, b) => a.name.localeCompare(b.name))
}
