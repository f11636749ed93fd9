import { v7 as newId } from 'uuid'
import type { Result } from '#app/domain/result.ts'
import { appendEvents } from '#server/commands/append-events.ts'
import { disburseToForum } from '#server/commands/pool/disburse-to-forum.ts'
import type { Moved, ProjectMovement } from '#server/commands/pool/move-by-share.ts'
import { reportSpending } from '#server/commands/pool/report-spending.ts'
import { returnToContributions } from '#server/commands/pool/return-to-contributions.ts'
import type { Tx } from '#server/db/client.ts'
import { minor, recordReceipt } from './contributions.ts'
import type { Demo } from './demo-data.ts'
import type { Stage } from './stage.ts'
import type { Act } from './timeline.ts'

const finance = 'u04'

/** When each first tranche left. */
const disbursedOn: { readonly [key: string]: string } = {
  'DEMO-24-002': '2024-12-05',
  'DEMO-24-001': '2025-01-20',
  'DEMO-25-009': '2025-08-06',
  'DEMO-25-001': '2025-09-05',
  'DEMO-25-002': '2025-10-03',
}

type Movement = (tx: Tx, movement: ProjectMovement) => Promise<Result<Moved>>

/** Money after its allocation: tranches, what was reported as spent, what came back; and a receipt that waits for approval. */
export function moneyActs(demo: Demo): readonly Act<Stage>[] {
  return [
    ...demo.disbursements.map(
      ({ project, amount }): Act<Stage> => ({
        at: `${disbursedOn[project]}T11:00`,
        run: (stage) => move(stage, disburseToForum, project, amount),
      }),
    ),
    ...demo.spending.flatMap(({ project, reported_spent, refund, refunded_on }): readonly Act<Stage>[] => [
      { at: '2026-05-20T11:00', run: (stage) => move(stage, reportSpending, project, reported_spent) },
      { at: `${refunded_on}T11:00`, run: (stage) => move(stage, returnToContributions, project, refund) },
    ]),
    { at: '2026-05-28T09:00', run: (stage) => receiveTheRest(stage, 'C02', '2026-05-27') },
  ]
}

/** To or from the forum that leads the project. */
async function move(stage: Stage, movement: Movement, key: string, amount: number): Promise<void> {
  const { tx, demo } = stage
  const lead = demo.projects.find((project) => project.key === key)?.lead ?? ''
  const actor = stage.person(finance)
  const before = await tx.transfer.count()
  const moved = await movement(tx, {
    projectId: stage.id(key),
    forumId: stage.id(lead),
    amount: BigInt(minor(amount, demo.alliance.base_currency)),
    actor,
    now: stage.now(),
    newId,
  })
  if (!moved.ok) throw new Error(`money of ${key} does not move: ${JSON.stringify(moved.refusal)}`)
  await appendEvents(tx, actor, moved.value.events, newId)
  stage.wrote('ledger transfers', (await tx.transfer.count()) - before)
}

/** What is left of a commitment arrived; a second coordinator has still to approve it. */
function receiveTheRest(stage: Stage, id: string, on: string) {
  const contribution = stage.demo.contributions.find((each) => each.id === id)
  if (!contribution) throw new Error(`no contribution ${id}`)
  return recordReceipt(stage, contribution, contribution.committed - contribution.received, on)
}
