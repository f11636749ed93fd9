import { decideSchedule } from '#app/domain/pool/decide-schedule.ts'
import { scheduleInput } from '#app/domain/pool/schedule.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { lockContribution } from './load-contribution.ts'

/**
 * When what is committed will be paid, in the contribution's currency; it takes the place of what was said before and
 * moves nothing. Refuses `not_permitted`, `contribution_ended`, `nothing_committed`, `day_repeated`, `schedule_sum`
 * (`amount`, `limit`, `currency`). (domain.md §3.1)
 */
export const schedulePayments = defineCommand({
  name: 'pool.schedule',
  summary: 'Say when what is committed will be paid.',
  input: scheduleInput,
  async run({ tx, actor }, { contributionId, instalments }) {
    const contribution = await lockContribution(tx, actor, contributionId)
    if (!contribution) return refuse('not_found')
    const asked = instalments.map(({ dueOn, amount }) => ({ dueOn, amount: BigInt(amount) }))
    const decided = decideSchedule(actor, contribution, asked)
    if (!decided.ok) return decided

    await tx.instalment.deleteMany({ where: { contributionId } })
    await tx.instalment.createMany({
      data: decided.value.map(({ dueOn, amount }, position) => ({ contributionId, position, dueOn: new Date(dueOn), amount })),
    })
    return ok({ contributionId }, decided.events)
  },
})
