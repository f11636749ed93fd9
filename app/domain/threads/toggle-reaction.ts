import type { ReactionKind } from './message.ts'

type Reaction<Person> = { readonly kind: ReactionKind; readonly people: readonly Person[] }

/** The reactions to a message once this person has set, or taken back, one of a kind. */
export function toggleReaction<Person extends { readonly id: string }>(
  reactions: readonly Reaction<Person>[],
  kind: ReactionKind,
  person: Person,
): { readonly on: boolean; readonly reactions: readonly Reaction<Person>[] } {
  const own = reactions.find((reaction) => reaction.kind === kind)
  const others = own?.people.filter(({ id }) => id !== person.id) ?? []
  const on = others.length === (own?.people.length ?? 0)
  const people = on ? [...others, person] : others
  if (!own) return { on, reactions: [...reactions, { kind, people }] }
  return { on, reactions: reactions.flatMap((reaction) => (reaction.kind === kind ? (people.length > 0 ? [{ kind, people }] : []) : [reaction])) }
}
