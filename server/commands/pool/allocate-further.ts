import { can } from '#app/domain/members/permissions.ts'
import { allocateInput } from '#app/domain/pool/pool.input.ts'
import type { RefusalCode } from '#app/domain/refusals.ts'
import { ok, type Refusal, refuse } from '#app/domain/result.ts'
import type { StoredEvent } from '../append-events.ts'
import { defineHotCommand, type HotContext } from '../command.ts'

type AllocateInput = { readonly projectId: string; readonly amount: string }

/** Amounts are minor units of `currency` as text; one line a contribution, in the order in which they are spent. */
type Allocated = {
  readonly groupId: string
  readonly currency: string
  readonly lines: readonly { readonly contributionId: string; readonly contributionCode: string; readonly amount: string }[]
}

/** What `kente_allocate` answers. */
type Outcome =
  | { outcome: 'allocated' | 'repeated'; value: Allocated }
  | { outcome: 'reused' | 'changed' }
  | { outcome: 'refused'; code: RefusalCode; params: NonNullable<Refusal['params']> }

/**
 * Sets more money aside for a dossier already approved, up to what was decided (rulings.md 16, 24); approval itself
 * allocates by the same function of the database. Returns the group of entries and what each contribution gave. Refuses
 * `not_found`, `not_permitted`, `conflicted`, `not_allocable`, `above_decision`, `insufficient_funds`.
 */
export const allocateFurther = defineHotCommand({
  name: 'pool.allocate',
  summary: 'Set more money aside for an approved dossier, within what was decided.',
  stepUp: true,
  input: allocateInput,
  prepare: async (_input, actor) => ({ permitted: can(actor, 'pool.allocate') }),
  async runHot(context, input, { permitted }) {
    const act = toAct(context, input, permitted)
    const planned = await callAllocate(context, { ...act, every: false })
    // Money moved while it waited for its turn: once more, holding all that may pay for it.
    const answer = planned.outcome === 'changed' ? await callAllocate(context, { ...act, every: true }) : planned
    switch (answer.outcome) {
      case 'reused':
        return refuse('command_id_reused')
      case 'changed':
        return refuse('busy')
      case 'refused':
        return Object.keys(answer.params).length > 0 ? refuse(answer.code, answer.params) : refuse(answer.code)
      case 'repeated':
        return ok(answer.value)
      case 'allocated':
        return { ...ok(answer.value), stored: [toEvent(act, answer.value)] }
    }
  },
})

type Act = ReturnType<typeof toAct>

function toAct({ actor, newId, commandId, inputHash, clockOffset }: HotContext, { projectId, amount }: AllocateInput, permitted: boolean) {
  return {
    ...{ projectId, amount: BigInt(amount).toString(), permitted, commandId, inputHash, clockOffset },
    ...{ personId: actor.personId, bodyId: actor.body.id, role: actor.role, interests: actor.interests },
    groupId: newId(),
    eventId: newId(),
  }
}

async function callAllocate({ sql }: HotContext, act: Act & { readonly every: boolean }): Promise<Outcome> {
  const [row] = await sql<{ answer: Outcome }>('allocate', 'SELECT kente_allocate($1::jsonb) AS answer', [JSON.stringify(act)])
  return row?.answer ?? { outcome: 'refused', code: 'internal', params: {} }
}

/** As the function wrote it into the outbox. */
function toEvent({ eventId, projectId, amount, personId, bodyId }: Act, { groupId, currency }: Allocated): StoredEvent {
  return {
    id: eventId,
    type: 'pool.allocated',
    subject: { kind: 'project', id: projectId },
    projectId,
    payload: { groupId, amount, currency, decisionId: null },
    audience: ['pool', `dossier:${projectId}`],
    personId,
    bodyId,
  }
}
