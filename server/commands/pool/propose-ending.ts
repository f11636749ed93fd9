import { decideProposal, type EndingKind } from '#app/domain/pool/decide-proposed-ending.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { CommandContext } from '../command.ts'
import { lockContribution } from './load-contribution.ts'
import { lockPurse } from './load-ending.ts'
import { loadTerms } from './load-terms.ts'

type Asked = { readonly contributionId: string; readonly kind: EndingKind; readonly amount: string; readonly reason: string }

/** What both proposals of finance do: nothing moves before another coordinator approves. */
export async function proposeEnding(
  { tx, actor, now, newId }: CommandContext,
  { contributionId, kind, reason, ...asked }: Asked,
): Promise<Result<{ endingId: string; contributionId: string }>> {
  const contribution = await lockContribution(tx, actor, contributionId)
  if (!contribution) return refuse('not_found')
  const { base } = await loadTerms(tx)
  const ending = { id: newId(), kind, amount: BigInt(asked.amount) }
  const decided = decideProposal(actor, contribution, ending, await lockPurse(tx, contributionId, base))
  if (!decided.ok) return decided
  if (await tx.ending.findFirst({ where: { contributionId, kind, state: 'proposed' }, select: { id: true } })) return refuse('ending_open')

  const currency = kind === 'refund' ? base : contribution.currency
  await tx.ending.create({ data: { ...ending, contributionId, currency, reason, proposedById: actor.personId, proposedAt: now } })
  return ok({ endingId: ending.id, contributionId }, decided.events)
}
