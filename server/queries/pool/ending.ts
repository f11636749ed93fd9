import { onEnding } from '#app/domain/pool/ending.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '../query.ts'
import { readableContributions, readContributions } from './read-contributions.ts'
import { readEndings } from './read-endings.ts'

/**
 * A write-off or a refund to the contributor, for who reads the contribution in detail (rulings.md 6): what is
 * proposed, by whom, and whether the actor may answer. Refuses `not_found`.
 */
export const poolEnding = defineQuery({
  name: 'pool.ending',
  summary: 'One write-off or refund to a contributor: what was proposed and how it was answered.',
  input: onEnding,
  snapshot: true,
  async run({ db, actor }, { endingId }) {
    const [ending] = await readEndings(db, actor, { id: endingId })
    const [contribution] = ending ? await readContributions(db, { AND: [{ id: ending.contributionId }, readableContributions(actor)] }) : []
    if (!ending || !contribution) return refuse('not_found')
    const { id, code, contributor } = contribution
    return ok({ ending, contribution: { id, code, contributor } })
  },
})
