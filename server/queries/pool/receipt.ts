import { onReceipt } from '#app/domain/pool/pool.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '../query.ts'
import { readableContributions, readContributions } from './read-contributions.ts'
import { readReceipts } from './read-receipts.ts'

/**
 * One receipt as finance recorded it, with what approval enters, for the contributor and coordinators
 * (rulings.md 6, 15). Refuses `not_found`.
 */
export const poolReceipt = defineQuery({
  name: 'pool.receipt',
  summary: 'One receipt: what was recorded, and what it becomes in the ledger.',
  input: onReceipt,
  snapshot: true,
  async run({ db, actor }, { receiptId }) {
    const [receipt] = await readReceipts(db, actor, { id: receiptId, contribution: readableContributions(actor) })
    if (!receipt) return refuse('not_found')
    const [contribution] = await readContributions(db, { id: receipt.contributionId })
    if (!contribution) return refuse('not_found')
    const { id, code, contributor, earmark, currency } = contribution
    return ok({ receipt, contribution: { id, code, contributor, earmark, currency } })
  },
})
