import { minor, recordReceipt } from './contributions.ts'
import type { Demo } from './demo-data.ts'
import { peopleOf, type Stage } from './stage.ts'
import { type Act, daysAfter } from './timeline.ts'

const finance = 'u04'
const secondEyes = 'u03'

/** When the first money left. */
const disbursedOn: { readonly [key: string]: string } = {
  'DEMO-24-002': '2024-12-05',
  'DEMO-24-001': '2025-01-20',
  'DEMO-25-009': '2025-08-06',
  'DEMO-25-001': '2025-09-05',
  'DEMO-25-002': '2025-10-03',
}

/** Dossiers for which coordinators settled another plan than 60/30/10. */
const plans: { readonly [key: string]: readonly number[] } = { 'DEMO-24-002': [100], 'DEMO-24-001': [90, 10] }

/** Money after its allocation: tranches, what was reported as spent, what came back; and a receipt that waits for approval. */
export function moneyActs(demo: Demo): readonly Act<Stage>[] {
  return [
    ...demo.disbursements.flatMap(({ project, amount }) => disbursement(project, amount)),
    ...demo.spending.flatMap((spending) => accounting(spending)),
    { at: '2026-05-12T10:00', run: (stage) => hold(stage, 'DEMO-25-009') },
    { at: '2026-05-28T09:00', run: (stage) => receiveTheRest(stage, 'C02', '2026-05-27') },
  ]
}

/** Finance asks, another coordinator approves: to the forum that leads the dossier. */
function disbursement(key: string, amount: number): readonly Act<Stage>[] {
  const on = disbursedOn[key]
  const plan = plans[key]
  return [
    ...(plan ? [{ at: `${on}T09:00`, run: (stage: Stage) => stage.act(secondEyes, 'pool.plan-tranches', { projectId: stage.id(key), shares: plan }) }] : []),
    {
      at: `${on}T11:00`,
      async run(stage) {
        const asked = { projectId: stage.id(key), forumId: stage.id(leadOf(stage, key)), amount: sum(stage, amount) }
        const { paymentId } = await stage.act(finance, 'pool.disburse', asked)
        await stage.act(secondEyes, 'pool.approve-payment', { paymentId })
      },
    },
  ]
}

/** The lead reports what it spent and, a few days before it counts, what it gives back. */
function accounting({ project: key, reported_spent, refund, refunded_on }: Demo['spending'][number]): readonly Act<Stage>[] {
  const admin = (stage: Stage) => peopleOf(stage.demo, leadOf(stage, key)).admin
  return [
    {
      at: '2026-05-20T11:00',
      run: (stage) =>
        stage.act(admin(stage), 'pool.report-spending', {
          projectId: stage.id(key),
          amount: sum(stage, reported_spent),
          spentOn: stage.calendar.day('2026-05-15'),
          category: 4,
        }),
    },
    {
      at: `${daysAfter(refunded_on, -6)}T11:00`,
      async run(stage) {
        const back = { projectId: stage.id(key), forumId: stage.id(leadOf(stage, key)), amount: sum(stage, refund), note: `${key}-R` }
        stage.keep(`${key} refund`, (await stage.act(admin(stage), 'pool.record-refund', back)).paymentId)
      },
    },
    { at: `${refunded_on}T11:00`, run: (stage) => stage.act(secondEyes, 'pool.approve-payment', { paymentId: stage.id(`${key} refund`) }) },
  ]
}

/** What travel allows no more is not paid. */
function hold(stage: Stage, key: string) {
  return stage.act('u02', 'pool.hold-tranche', { projectId: stage.id(key), n: 2, reason: 'Deux sous-comtés sont fermés aux déplacements.' })
}

function leadOf({ demo }: Stage, key: string): string {
  const lead = demo.projects.find((project) => project.key === key)?.lead
  if (!lead) throw new Error(`the demo has no dossier ${key}`)
  return lead
}

function sum({ demo }: Stage, amount: number): string {
  return String(minor(amount, demo.alliance.base_currency))
}

/** What is left of a commitment arrived; a second coordinator has still to approve it. */
function receiveTheRest(stage: Stage, id: string, on: string) {
  const contribution = stage.demo.contributions.find((each) => each.id === id)
  if (!contribution) throw new Error(`no contribution ${id}`)
  return recordReceipt(stage, contribution, contribution.committed - contribution.received, on)
}
