import type { Database } from '#server/db/client.ts'

/** Whether a person shows others that they are here and write; null while they were never asked (rulings.md 7, 27). */
export function createTypingChoices({ prisma }: Pick<Database, 'prisma'>) {
  return {
    async of(personId: string): Promise<boolean | null> {
      const person = await prisma.person.findUnique({ where: { id: personId }, select: { typingShown: true } })
      return person?.typingShown ?? null
    },
    async choose(personId: string, typingShown: boolean): Promise<void> {
      await prisma.person.updateMany({ where: { id: personId }, data: { typingShown } })
    },
  }
}

export type TypingChoices = ReturnType<typeof createTypingChoices>
