import { onReversal } from '#app/domain/pool/reversal.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '../query.ts'
import { readActPage } from './act.ts'

/** A reversal that finance asked for, with the act that it takes back; for coordinators. Refuses `not_found`. */
export const poolReversal = defineQuery({
  name: 'pool.reversal',
  summary: 'A reversal that finance asked for, and the act it takes back.',
  input: onReversal,
  snapshot: true,
  async run(context, { reversalId }) {
    const row = await context.db.reversal.findUnique({ where: { id: reversalId }, select: { groupId: true } })
    const act = row && (await readActPage(context, row.groupId))
    const reversal = act?.reversals.find(({ id }) => id === reversalId)
    return act && reversal ? ok({ reversal, entries: act.entries, blocked: act.blocked, resting: act.resting }) : refuse('not_found')
  },
})
