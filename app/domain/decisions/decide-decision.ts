import type { DomainEvent, Room } from '../events.ts'
import type { Actor } from '../members/actor.ts'
import { refuseConflicted } from '../members/conflict.ts'
import { can } from '../members/permissions.ts'
import { type Dossier, partiesOfDossier } from '../projects/dossier.ts'
import { mayMove } from '../projects/states.ts'
import { ok, type Refused, type Result, refuse } from '../result.ts'
import type { Consequence, Decision, Outcome } from './decision.ts'

export type Recording = {
  readonly decisionId: string
  readonly outcome: Outcome
  readonly amount: bigint | null
  readonly meetingOn: string
  /** Today in the alliance's time zone. */
  readonly today: string
  /** Another decision of this dossier waits for its confirmation. */
  readonly oneIsOpen: boolean
}

/**
 * A coordinator writes down what a meeting decided; it takes effect when a second one confirms it
 * (rulings.md 3). At most what the dossier asks of the pool is given.
 */
export function decideRecording(actor: Actor, dossier: Dossier, said: Recording, audience: readonly Room[]): Result<null> {
  const refused = refuseRecorder(actor, dossier)
  if (refused) return refused
  if (!mayMove('decision', dossier.state)) return refuse('wrong_state', { state: dossier.state })
  if (!mayMove('decision', dossier.state, said.outcome)) return refuse('outcome_not_possible', { state: dossier.state })
  if (said.oneIsOpen) return refuse('decision_already_recorded')
  if (said.meetingOn > said.today) return refuse('meeting_in_future', { faults: [{ path: 'meetingOn', code: 'meeting_in_future' }] })
  const asked = BigInt(dossier.content.poolRequest)
  if (said.amount !== null && said.amount > asked) {
    const { currency } = dossier.content
    return refuse('amount_above_request', {
      asked: asked.toString(),
      amount: said.amount.toString(),
      currency,
      faults: [{ path: 'amount', code: 'amount_above_request' }],
    })
  }
  return ok(null, [about(said.decisionId, dossier.id, 'decision.recorded', { outcome: said.outcome }, audience)])
}

/**
 * Whether this coordinator may confirm: a second person, who acts for no party, while the dossier still
 * stands where the decision found it (rulings.md 3).
 */
export function decideConfirmation(actor: Actor, dossier: Dossier, decision: Decision): Result<null> {
  const refused = refuseRecorder(actor, dossier)
  if (refused) return refused
  if (decision.state !== 'recorded') return refuse('decision_not_open')
  if (decision.recordedById === actor.personId) return refuse('second_person_needed')
  if (!mayMove('decision', dossier.state, decision.outcome)) return refuse('outcome_not_possible', { state: dossier.state })
  return ok(null)
}

type Adoption = { readonly number: string; readonly outcome: Outcome; readonly consequence: Consequence | null }

/** Said once the money is set aside and the number known; `outcome` is what became of the dossier. */
export function adopted(dossier: Dossier, decision: Decision, { number, outcome, consequence }: Adoption, audience: readonly Room[]): DomainEvent {
  const payload = {
    number,
    outcome,
    consequence: consequence ?? 'none',
    amount: decision.amount?.toString() ?? null,
    currency: decision.currency,
    textHash: decision.textHash,
  }
  return about(decision.id, dossier.id, 'decision.adopted', payload, audience)
}

/** Its recorder takes a recorded decision back, before it is confirmed. */
export function decideDecisionWithdrawal(actor: Actor, dossier: Dossier, decision: Decision, audience: readonly Room[]): Result<null> {
  const refused = refuseRecorder(actor, dossier)
  if (refused) return refused
  if (decision.state !== 'recorded') return refuse('decision_not_open')
  if (decision.recordedById !== actor.personId) return refuse('not_the_recorder')
  return ok(null, [about(decision.id, dossier.id, 'decision.withdrawn', { outcome: decision.outcome }, audience)])
}

/** Decisions are a coordinator's who neither works nor lately worked for a party (domain.md §2.4). */
function refuseRecorder(actor: Actor, dossier: Dossier): Refused | null {
  if (!can(actor, 'decisions.record')) return refuse('not_permitted')
  return refuseConflicted(actor, partiesOfDossier(dossier))
}

type DecisionEvent = Extract<DomainEvent, { type: `decision.${string}` }>

function about<Type extends DecisionEvent['type']>(
  decisionId: string,
  projectId: string,
  type: Type,
  payload: Extract<DecisionEvent, { type: Type }>['payload'],
  audience: readonly Room[],
): DomainEvent {
  // The compiler cannot see that type and payload belong together once Type is a parameter.
  return { type, subject: { kind: 'decision', id: decisionId }, projectId, payload, audience } as DomainEvent
}
