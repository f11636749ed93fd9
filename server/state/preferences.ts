import type { Theme } from '#server/auth/session-holder.ts'
import type { Database } from '#server/db/client.ts'

/** One of the ways to read. */
export type ReadingChoice = { readonly singleKeys: boolean } | { readonly lowData: boolean }

type Chosen = { locale?: 'fr' | 'en'; theme?: Theme; typingShown?: boolean; readingShown?: boolean } | ReadingChoice

/** What a person sets for themselves: personal state, no event (rulings.md 27). Always one's own row. */
export function createPreferences(db: Database) {
  function set(personId: string, data: Chosen) {
    return db.prisma.person.updateMany({ where: { id: personId }, data })
  }
  return {
    language: async (personId: string, locale: 'fr' | 'en') => void (await set(personId, { locale })),
    theme: async (personId: string, theme: Theme) => void (await set(personId, { theme })),
    typing: async (personId: string, typingShown: boolean) => void (await set(personId, { typingShown })),
    /** Whether whoever wrote a message may see that this person has read it (domain.md §4). */
    seen: async (personId: string, readingShown: boolean) => void (await set(personId, { readingShown })),
    reading: async (personId: string, chosen: ReadingChoice) => void (await set(personId, chosen)),
  }
}
