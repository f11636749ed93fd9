import { decideRecording } from '#app/domain/decisions/decide-decision.ts'
import { recordDecisionInput } from '#app/domain/decisions/decision.input.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { contentHash } from '#server/db/hash.ts'
import { defineCommand } from '../command.ts'
import { loadActAudience, loadAlliance, lockDossier } from '../projects/load-parts.ts'
import { askedSources } from '../projects/source-message.ts'

/**
 * A coordinator records what a meeting decided about a dossier, in both languages; nothing takes effect until
 * a second coordinator confirms. Refuses `decision_already_recorded`, `amount_above_request`,
 * `meeting_in_future`, `conflicted`, `wrong_state` (rulings.md 3).
 */
export const recordDecision = defineCommand({
  name: 'decisions.record',
  summary: 'Record what a meeting decided about a dossier.',
  stepUp: true,
  input: recordDecisionInput,
  async run({ tx, actor, now, newId }, { projectId, outcome, amount, ifShort, textFr, textEn, meetingOn, messageId }) {
    const dossier = await lockDossier(tx, actor, projectId)
    if (!dossier) return refuse('not_found')

    const decisionId = newId()
    const given = outcome === 'approved' && amount ? BigInt(amount) : null
    const oneIsOpen = (await tx.decision.count({ where: { projectId, state: 'recorded' } })) > 0
    const today = dayIn(now, (await loadAlliance(tx)).timeZone)
    const said = { decisionId, outcome, amount: given, meetingOn, today, oneIsOpen }
    const decided = decideRecording(actor, dossier, said, await loadActAudience(tx, dossier))
    if (!decided.ok) return decided
    const sources = await askedSources(tx, actor, projectId, [messageId])
    if (!sources.ok) return sources

    const currency = given === null ? null : dossier.content.currency
    const text = { projectId, outcome, amount: given, currency, ifShort, textFr, textEn, meetingOn }
    await tx.decision.create({
      data: {
        ...text,
        id: decisionId,
        mode: 'meeting',
        meetingOn: new Date(meetingOn),
        recordedById: actor.personId,
        recordedAt: now,
        messageId: messageId ?? null,
        textHash: contentHash(text),
      },
    })
    return ok({ decisionId }, decided.events)
  },
})
