import { can } from '#app/domain/members/permissions.ts'
import { type SetUpInput, setUpInput } from '#app/domain/members/set-up.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { platformBodyId } from '#server/auth/system-actor.ts'
import { type CommandContext, defineCommand } from '#server/commands/command.ts'
import { spendSetUpLink } from './locks.ts'

type SetUp = { readonly secretariatId: string; readonly platformId: string; readonly coordinatorId: string | null }

/**
 * The alliance, the bodies PLATFORM and SECRETARIAT, and the first coordinator, once. Only the system actor
 * may; refuses `set_up_done` when the link is spent or the alliance exists.
 */
export const setUp = defineCommand({
  name: 'members.set-up',
  summary: 'Create the alliance and its first coordinator. Runs inside the server only, at first start.',
  inProcess: true,
  input: setUpInput,
  async run(context, input: SetUpInput) {
    const { tx, actor, newId } = context
    if (!can(actor, 'members.set_up')) return refuse('not_permitted')
    if (input.linkHash && !(await spendSetUpLink(tx, input.linkHash, context.now))) return refuse('set_up_done')

    const { coordinator: _coordinator, linkHash: _linkHash, ...alliance } = input
    await tx.alliance.create({ data: { id: 1, ...alliance } })
    const secretariatId = newId()
    await tx.body.createMany({
      data: [
        { id: platformBodyId, kind: 'platform', code: 'PLATFORM', nameFr: 'Plateforme', nameEn: 'Platform' },
        { id: secretariatId, kind: 'secretariat', code: 'SECRETARIAT', nameFr: 'Secrétariat', nameEn: 'Secretariat' },
      ],
    })
    const coordinatorId = input.coordinator ? await addCoordinator(context, secretariatId, input.coordinator) : null
    const value: SetUp = { secretariatId, platformId: platformBodyId, coordinatorId }
    return ok(value, [{ type: 'alliance.set_up', subject: { kind: 'forum', id: secretariatId }, payload: {}, audience: [] }])
  },
})

async function addCoordinator({ tx, newId, now }: CommandContext, bodyId: string, coordinator: NonNullable<SetUpInput['coordinator']>): Promise<string> {
  const personId = newId()
  await tx.person.create({ data: { id: personId, ...coordinator } })
  // The first coordinator is alone: without finance nobody could receive money until a second one is there.
  await tx.mandate.create({ data: { id: newId(), personId, bodyId, role: 'coordinator', finance: true, startsAt: now } })
  return personId
}
