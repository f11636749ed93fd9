import { can } from '#app/domain/members/permissions.ts'
import { changeFundInput } from '#app/domain/pool/books.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'

/**
 * A coordinator changes what a fund is for, its fee for receipts to come, or closes and opens it: nothing new is
 * promised to a closed fund, and what was promised still arrives. Refuses `not_permitted`, `fund_unknown`.
 */
export const changeFund = defineCommand({
  name: 'pool.change-fund',
  summary: 'Change the purpose, the fee or the state of a fund.',
  stepUp: true,
  input: changeFundInput,
  async run({ tx, actor }, { fundId, feeBasisPoints, ...terms }) {
    if (!can(actor, 'pool.approve')) return refuse('not_permitted')
    const { count } = await tx.fund.updateMany({ where: { id: fundId }, data: { ...terms, feeBasisPoints: feeBasisPoints ?? null } })
    return count === 1 ? ok({ fundId }) : refuse('fund_unknown')
  },
})
