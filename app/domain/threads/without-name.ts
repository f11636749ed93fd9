import { findMentions, type Mentionable } from './mentions.ts'

type Forgetting = {
  readonly person: { readonly id: string; readonly name: string; readonly email: string }
  readonly pseudonym: string
  /** Everybody whom the text mentions, the person among them or not. */
  readonly known: readonly Mentionable[]
}

/** A text with a pseudonym where it mentions someone, by full or first name, or writes their full name or address out. */
export function withoutName(text: string, { person, pseudonym, known }: Forgetting): string {
  let clean = text
  for (const { start, end, target } of findMentions(text, known).toReversed()) {
    if (target.id === person.id) clean = `${clean.slice(0, start)}@${pseudonym}${clean.slice(end)}`
  }
  return replaceWord(replaceWord(clean, person.email, pseudonym), person.name, pseudonym)
}

function replaceWord(text: string, word: string, by: string): string {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])`, 'giu'), () => by)
}
