import { randomBytes } from 'node:crypto'
import { encodeBase32LowerCaseNoPadding } from '@oslojs/encoding'
import type { Database } from '#server/db/client.ts'
import { sha256 } from '#server/db/hash.ts'

const howMany = 10

/** Ten codes of 80 bits each, good once, for whoever has lost the authenticator; only their hashes are kept. */
export function createRecoveryCodes({ prisma }: Pick<Database, 'prisma'>) {
  async function drop(personId: string): Promise<void> {
    await prisma.recoveryCode.deleteMany({ where: { personId } })
  }

  return {
    /** Ten new codes, shown this once; the earlier ones are void. */
    async issue(personId: string): Promise<readonly string[]> {
      const codes = Array.from({ length: howMany }, () => encodeBase32LowerCaseNoPadding(randomBytes(10)))
      await prisma.$transaction([
        prisma.recoveryCode.deleteMany({ where: { personId } }),
        prisma.recoveryCode.createMany({ data: codes.map((code) => ({ codeHash: sha256(code), personId })) }),
      ])
      return codes.map((code) => (code.match(/.{4}/g) ?? []).join('-'))
    },
    /** Whether this was one of the person's codes and not used before; from now on it is. */
    async spend(personId: string, typed: string): Promise<boolean> {
      const { count } = await prisma.recoveryCode.updateMany({
        where: { codeHash: sha256(typed), personId, usedAt: null },
        data: { usedAt: new Date() },
      })
      return count === 1
    },
    left: (personId: string): Promise<number> => prisma.recoveryCode.count({ where: { personId, usedAt: null } }),
    drop,
  }
}

export type RecoveryCodes = ReturnType<typeof createRecoveryCodes>
