import { invariant } from '#app/domain/invariant.ts'
import type { Tx } from '#server/db/client.ts'

/** What the alliance has settled about money. */
export type PoolTerms = { readonly base: string; readonly timeZone: string; readonly feeBasisPoints: number; readonly closedThrough: string | null }

export async function loadTerms(tx: Tx): Promise<PoolTerms> {
  const alliance = await tx.alliance.findUnique({ where: { id: 1 }, select: { baseCurrency: true, timeZone: true, feeBasisPoints: true, closedThrough: true } })
  invariant(alliance, 'money moves only in an alliance that is set up')
  const { baseCurrency: base, timeZone, feeBasisPoints, closedThrough } = alliance
  return { base, timeZone, feeBasisPoints, closedThrough: closedThrough?.toISOString().slice(0, 10) ?? null }
}
