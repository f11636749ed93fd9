import type { Actor } from '#app/domain/members/actor.ts'
import { available } from '#app/domain/pool/accounts.ts'
import type { Contribution } from '#app/domain/pool/contribution.ts'
import { type Ending, endingKinds, type Purse } from '#app/domain/pool/decide-proposed-ending.ts'
import type { Tx } from '#server/db/client.ts'
import { lockContribution } from './load-contribution.ts'
import { lockAccounts } from './locks.ts'

/** Locks the contribution of a proposed ending and returns both, or null when the actor may not see them. */
export async function lockEnding(tx: Tx, actor: Actor, endingId: string): Promise<{ contribution: Contribution; ending: Ending } | null> {
  const found = await tx.ending.findUnique({ where: { id: endingId }, select: { contributionId: true } })
  const contribution = found && (await lockContribution(tx, actor, found.contributionId))
  if (!contribution) return null
  const row = await tx.ending.findUniqueOrThrow({ where: { id: endingId } })
  const kind = endingKinds.find((one) => one === row.kind)
  if (!kind) throw new Error(`Unknown ending ${row.kind}`)
  return { contribution, ending: { id: row.id, kind, amount: row.amount, state: row.state, proposedById: row.proposedById } }
}

/** Where the money of a contribution is; what is available is read under its lock. Call it under the lock of the contribution. */
export async function lockPurse(tx: Tx, contributionId: string, base: string): Promise<Purse> {
  const { key } = available({ contributionId, base })
  const balances = await lockAccounts(tx, [key])
  const placed = await tx.account.aggregate({
    where: { contributionId, kind: { in: ['allocated', 'advance', 'spent'] } },
    _sum: { balance: true },
  })
  return { base, available: balances.get(key) ?? 0n, placed: placed._sum.balance ?? 0n }
}
