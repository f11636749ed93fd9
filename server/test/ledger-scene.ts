import { v7 as newId } from 'uuid'
import type { Actor } from '#app/domain/members/actor.ts'
import { type AccountRef, advance, allocated, available, cashSource, spent } from '#app/domain/pool/accounts.ts'
import type { Result } from '#app/domain/result.ts'
import { recordTransfers } from '#server/commands/pool/record-transfers.ts'
import { violatedConstraint } from '#server/db/constraint.ts'
import { withRetries } from '#server/db/transaction.ts'
import type { Harness } from './harness.ts'
import { type LedgerAct, type LedgerModel, nthDone, ways } from './ledger-model.ts'
import { decidedDossier } from './pool-builders.ts'

type Line = { readonly contributionId: string; readonly contributionCode: string; readonly amount: string }

/** Whether it took place, what it moved where it chose that itself, and the act that it entered. */
type Outcome = { readonly done: boolean; readonly lines: readonly Line[]; readonly groupId: string | null }

type Cast = {
  /** Allocates, and answers reversals. */ readonly coordinator: Actor /** Asks for reversals. */
  readonly finance: Actor
  readonly leadId: string
}

const refused: Outcome = { done: false, lines: [], groupId: null }

/** Contributions tied to nothing, spent in their order, and dossiers that may have all they ask for; acts of the model on them. */
export async function openLedgerScene(
  { db, execute }: Pick<Harness, 'db' | 'execute'>,
  { coordinator, finance, leadId }: Cast,
  size: { purses: number; dossiers: number },
) {
  const fundId = newId()
  await db.prisma.fund.create({ data: { id: fundId, code: 'LEDGER', nameFr: 'Fonds commun', nameEn: 'Common fund', currency: 'EUR' } })
  const contributions = Array.from({ length: size.purses }, () => newId())
  const promised = { fundId, contributorId: leadId, currency: 'EUR', pledged: 1n, pledgedById: coordinator.personId }
  await db.prisma.contribution.createMany({ data: contributions.map((id, n) => ({ id, code: `L${String(n).padStart(3, '0')}`, ...promised })) })
  const dossiers: string[] = []
  while (dossiers.length < size.dossiers) {
    dossiers.push(await decidedDossier({ db }, leadId, coordinator, { decided: 1_000_000_000_000n, state: 'active' }))
  }

  const places = { available, allocated, advance, spent } as const
  const account = (place: keyof typeof places, purse: number, dossier = 0): AccountRef =>
    places[place]({ contributionId: contributions[purse] ?? '', projectId: dossiers[dossier] ?? '', forumId: leadId, base: 'EUR' })
  const act = { actor: coordinator, now: new Date(), newId, effectiveOn: '2026-06-01' }

  async function allocate({ dossier, amount }: Extract<LedgerAct, { kind: 'allocate' }>): Promise<Outcome> {
    const answer: Result<{ groupId: string; lines: readonly Line[] }> = await execute('pool.allocate', coordinator, {
      projectId: dossiers[dossier] ?? '',
      amount: `${amount}`,
    })
    if (!answer.ok && answer.refusal.code !== 'insufficient_funds') throw new Error(answer.refusal.code)
    return answer.ok ? { done: true, lines: answer.value.lines, groupId: answer.value.groupId } : refused
  }

  /** Asked for by one and answered by another; what the ledger did not let pass meanwhile is left as it was. */
  async function reverse(groupId: string | undefined): Promise<Outcome> {
    if (groupId === undefined) return refused
    const asked = await execute('pool.reverse', finance, { groupId, reason: 'Erreur' })
    if (!asked.ok) return refused
    const { reversalId } = asked.value
    const answered = await execute('pool.approve-reversal', coordinator, { reversalId })
    if (!answered.ok) await execute('pool.reject-reversal', coordinator, { reversalId, answer: 'Reste' })
    return answered.ok ? { done: true, lines: [], groupId: null } : refused
  }

  async function record(wanted: Exclude<LedgerAct, { kind: 'reverse' | 'allocate' }>): Promise<Outcome> {
    const isIn = wanted.kind === 'receive'
    const from = isIn
      ? cashSource({ contributionId: contributions[wanted.purse] ?? '', currency: 'EUR' })
      : account(ways[wanted.kind].from, wanted.purse, wanted.dossier)
    const to = isIn ? account('available', wanted.purse) : account(ways[wanted.kind].to, wanted.purse, wanted.dossier)
    const reason = isIn ? 'receipt' : ways[wanted.kind].reason
    const transfers = [{ from, to, amount: wanted.amount, reason }]
    return withRetries(() => db.prisma.$transaction((tx) => recordTransfers(tx, { ...act, transfers }))).then(
      ({ groupId }) => ({ done: true, lines: [], groupId }),
      (error: unknown) => {
        if (violatedConstraint(error) !== 'Account_balance_not_negative') throw error
        return refused
      },
    )
  }

  let groups: string[] = []
  return {
    contributions,
    dossiers,
    /** Acts are counted from here on. */
    forget: () => {
      groups = []
    },
    reverse,
    async run(wanted: LedgerAct): Promise<Outcome> {
      if (wanted.kind === 'reverse') return reverse(groups[nthDone({ done: groups }, wanted.nth)])
      const outcome = wanted.kind === 'allocate' ? await allocate(wanted) : await record(wanted)
      if (outcome.groupId) groups.push(outcome.groupId)
      return outcome
    },
    /** The balances of the database, in the places of the model. */
    async held(): Promise<LedgerModel['held']> {
      const rows = await db.prisma.account.findMany({ where: { ledger: 'cash', kind: { in: Object.keys(places) }, balance: { not: 0 } } })
      const place = ({ kind, contributionId, projectId }: (typeof rows)[number]) =>
        [kind, contributions.indexOf(contributionId ?? ''), ...(projectId ? [dossiers.indexOf(projectId)] : [])].join(':')
      return new Map(rows.map((row) => [place(row), row.balance]))
    },
  }
}
