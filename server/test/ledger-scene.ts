import { v7 as newId } from 'uuid'
import type { Actor } from '#app/domain/members/actor.ts'
import { allocated, available, cashSource } from '#app/domain/pool/accounts.ts'
import type { Result } from '#app/domain/result.ts'
import { recordTransfers } from '#server/commands/pool/record-transfers.ts'
import { violatedConstraint } from '#server/db/constraint.ts'
import type { Harness } from './harness.ts'
import type { LedgerAct, LedgerModel } from './ledger-model.ts'
import { decidedDossier } from './pool-builders.ts'

type Line = { readonly contributionId: string; readonly contributionCode: string; readonly amount: string }

/** Contributions tied to nothing, spent in their order, and dossiers that may have all they ask for; acts of the model on them. */
export async function openLedgerScene(
  { db, execute }: Pick<Harness, 'db' | 'execute'>,
  coordinator: Actor,
  leadId: string,
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

  const purse = (n: number) => available({ contributionId: contributions[n] ?? '', base: 'EUR' })
  const setAside = (n: number, dossier: number) => allocated({ contributionId: contributions[n] ?? '', projectId: dossiers[dossier] ?? '', base: 'EUR' })
  const act = { actor: coordinator, now: new Date(), newId, effectiveOn: '2026-06-01' }

  return {
    contributions,
    dossiers,
    /** Whether it took place, and what it moved where it chose that itself. */
    async run(wanted: LedgerAct): Promise<{ readonly done: boolean; readonly lines: readonly Line[] }> {
      if (wanted.kind === 'allocate') {
        const answer: Result<{ lines: readonly Line[] }> = await execute('pool.allocate', coordinator, {
          projectId: dossiers[wanted.dossier] ?? '',
          amount: `${wanted.amount}`,
        })
        if (!answer.ok && answer.refusal.code !== 'insufficient_funds') throw new Error(answer.refusal.code)
        return answer.ok ? { done: true, lines: answer.value.lines } : { done: false, lines: [] }
      }
      const to = purse(wanted.purse)
      const from = wanted.kind === 'receive' ? cashSource({ contributionId: to.contributionId ?? '', currency: 'EUR' }) : setAside(wanted.purse, wanted.dossier)
      const reason = wanted.kind === 'receive' ? 'receipt' : 'release'
      return recordTransfers(db.prisma, { ...act, transfers: [{ from, to, amount: wanted.amount, reason }] }).then(
        () => ({ done: true, lines: [] }),
        (error: unknown) => {
          if (violatedConstraint(error) !== 'Account_balance_not_negative') throw error
          return { done: false, lines: [] }
        },
      )
    },
    /** The balances of the database, in the places of the model. */
    async balances(): Promise<LedgerModel> {
      const rows = await db.prisma.account.findMany({ where: { ledger: 'cash' }, select: { key: true, balance: true } })
      const held = new Map(rows.map(({ key, balance }) => [key, balance]))
      return {
        available: contributions.map((_, n) => held.get(purse(n).key) ?? 0n),
        allocated: contributions.map((_, n) => dossiers.map((_, dossier) => held.get(setAside(n, dossier).key) ?? 0n)),
      }
    },
  }
}
