import { can } from '#app/domain/members/permissions.ts'
import { openFundInput } from '#app/domain/pool/books.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadTerms } from './load-terms.ts'

/**
 * A coordinator opens a fund: its purpose, and its administrative fee when it is not the alliance's. It is kept in the
 * base currency; receipts in others are converted as they are approved (rulings.md 13 to 15). Refuses `not_permitted`,
 * `fund_code_taken`.
 */
export const openFundCommand = defineCommand({
  name: 'pool.open-fund',
  summary: 'Open a fund with its purpose and its fee.',
  stepUp: true,
  input: openFundInput,
  async run({ tx, actor, newId }, { code, feeBasisPoints, ...terms }) {
    if (!can(actor, 'pool.approve')) return refuse('not_permitted')
    const { base } = await loadTerms(tx)
    if (await tx.fund.findUnique({ where: { code } })) return refuse('fund_code_taken', { faults: [{ path: 'code', code: 'fund_code_taken' }] })
    const id = newId()
    await tx.fund.create({ data: { id, code, ...terms, currency: base, feeBasisPoints: feeBasisPoints ?? null } })
    return ok({ fundId: id })
  },
})
