import { z } from 'zod'
import { can } from '#app/domain/members/permissions.ts'
import { type Money, money } from '#app/domain/money.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '../query.ts'

export type FundLine = {
  readonly id: string
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
  readonly purposeFr: string
  readonly purposeEn: string
  readonly currency: Money['currency']
  /** Hundredths of a per cent; null when it takes the alliance's. */
  readonly feeBasisPoints: number | null
  readonly isOpen: boolean
  readonly contributions: number
}

export type FundsPage = { readonly funds: readonly FundLine[]; readonly allianceFee: number; readonly mayChange: boolean }

/** The funds into which contributions are grouped. Refuses `not_permitted` to who does not read the totals of the pool. */
export const poolFunds = defineQuery({
  name: 'pool.funds',
  summary: 'The funds of the alliance: purpose, currency, fee, open or closed.',
  input: z.object({}),
  async run({ db, actor }, _input) {
    if (!can(actor, 'pool.totals', [])) return refuse('not_permitted')
    const { feeBasisPoints } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { feeBasisPoints: true } })
    const rows = await db.fund.findMany({ orderBy: { code: 'asc' }, include: { _count: { select: { contributions: true } } } })
    return ok({
      funds: rows.map(({ _count, state, currency, ...fund }) => ({
        ...fund,
        currency: money(0n, currency).currency,
        isOpen: state === 'open',
        contributions: _count.contributions,
      })),
      allianceFee: feeBasisPoints,
      mayChange: can(actor, 'pool.approve'),
    } satisfies FundsPage)
  },
})
