import { can } from '#app/domain/members/permissions.ts'
import { type RequireSecondFactorInput, requireSecondFactorInput } from '#app/domain/members/requirement.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { platformBodyId } from '#server/auth/system-actor.ts'
import { defineCommand } from '#server/commands/command.ts'

/**
 * Who needs a second factor from now on: coordinators, whoever keeps the finances, both or nobody. Those concerned can do
 * nothing else before they have one.
 */
export const requireSecondFactor = defineCommand({
  name: 'members.require-second-factor',
  summary: 'Choose who needs a second factor (platform administrators).',
  stepUp: true,
  input: requireSecondFactorInput,
  async run({ tx, actor }, { of }: RequireSecondFactorInput) {
    if (!can(actor, 'members.settings', [])) return refuse('not_permitted')
    await tx.alliance.update({ where: { id: 1 }, data: { secondFactorOf: of } })
    return ok({ of }, [{ type: 'alliance.second_factor_required', subject: { kind: 'forum', id: platformBodyId }, payload: { of }, audience: [] }])
  },
})
