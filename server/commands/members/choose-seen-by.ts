import { can } from '#app/domain/members/permissions.ts'
import { type ChooseSeenByInput, chooseSeenByInput } from '#app/domain/members/seen-by.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { platformBodyId } from '#server/auth/system-actor.ts'
import { defineCommand } from '#server/commands/command.ts'

/**
 * In threads of which levels whoever wrote a message sees from now on who has read it; in none until somebody chooses
 * (domain.md §4). Whoever withholds their own reading stays unseen.
 */
export const chooseSeenBy = defineCommand({
  name: 'members.choose-seen-by',
  summary: 'Choose in which threads authors see who has read their messages (platform administrators).',
  stepUp: true,
  input: chooseSeenByInput,
  async run({ tx, actor }, { levels }: ChooseSeenByInput) {
    if (!can(actor, 'members.settings', [])) return refuse('not_permitted')
    await tx.alliance.update({ where: { id: 1 }, data: { seenBy: levels } })
    return ok({ levels }, [{ type: 'alliance.seen_by_chosen', subject: { kind: 'forum', id: platformBodyId }, payload: { levels }, audience: [] }])
  },
})
