import { currencyExponents } from '#app/domain/currency-exponents.ts'
import { isCurrency } from '#app/domain/money.ts'
import type { Demo, DemoContribution } from './demo-data.ts'
import { partnerCode } from './members.ts'
import { peopleOf, type Stage } from './stage.ts'
import { type Act, daysAfter } from './timeline.ts'

const finance = 'u04'
const secondEyes = 'u03'

/** Whole major units as minor units of the currency. */
export function minor(units: number, currency: string): string {
  if (!isCurrency(currency)) throw new Error(`no currency ${currency}`)
  return (BigInt(units) * 10n ** BigInt(currencyExponents[currency])).toString()
}

/** Days on which promises were made that brought nothing in yet. */
const pledgedOn: { readonly [id: string]: string } = { C07: '2026-03-23', C08: '2026-02-09' }

/** Each contribution from its promise to the receipt that a second coordinator approved. */
export function contributionActs(demo: Demo): readonly Act<Stage>[] {
  return demo.contributions.flatMap((contribution): readonly Act<Stage>[] => {
    const first = contribution.received_on ? daysAfter(contribution.received_on, -28) : (pledgedOn[contribution.id] ?? demo.reference_date)
    const { received_on } = contribution
    return [
      { at: `${first}T09:00`, run: (stage) => pledge(stage, contribution) },
      ...(contribution.committed > 0 ? [{ at: `${daysAfter(first, 7)}T09:30`, run: (stage: Stage) => commit(stage, contribution) }] : []),
      ...(received_on ? [{ at: `${received_on}T14:00`, run: (stage: Stage) => receive(stage, contribution, received_on) }] : []),
    ]
  })
}

/** Who promises: a body's own account, or finance for a body that has none. */
function giverOf({ demo }: Stage, { contributor }: DemoContribution): { readonly code: string; readonly by: string; readonly registered: boolean } {
  if (contributor.forum) return { code: contributor.forum, by: peopleOf(demo, contributor.forum).admin, registered: false }
  const name = contributor.partner ?? ''
  const account = contributor.account === null ? undefined : demo.users.find(({ body }) => body === `PARTNER:${name}`)
  return { code: partnerCode(name), by: account?.id ?? finance, registered: !account }
}

function rateOf({ rate, currency }: DemoContribution) {
  if (currency === 'EUR') return undefined
  if (rate.units_per_eur) return { kind: 'units_per_eur', value: rate.units_per_eur, source: 'parity' }
  return { kind: 'eur_per_unit', value: rate.eur_per_unit, source: 'demo' }
}

async function pledge(stage: Stage, contribution: DemoContribution): Promise<void> {
  const { id, currency, pledged } = contribution
  const { code, by, registered } = giverOf(stage, contribution)
  const { contributionId } = await stage.act(by, 'pool.pledge', {
    amount: minor(pledged, currency),
    currency,
    earmark: earmarkOf(stage, contribution.earmark),
    rate: rateOf(contribution),
    ...(registered ? { contributorId: stage.id(code), documentRef: `${code}/${id}/promise` } : {}),
  })
  stage.keep(id, contributionId)
  await nameAfterTheFile(stage, contributionId, id)
  if (registered) await stage.act(secondEyes, 'pool.confirm-registration', { contributionId })
}

/** Codes are given in the order of the promises; the demo file orders them otherwise. */
async function nameAfterTheFile(stage: Stage, contributionId: string, code: string): Promise<void> {
  await stage.tx.contribution.update({ where: { id: contributionId }, data: { code } })
  stage.wrote('codes of contributions', 1)
  await stage.tx.$executeRaw`
    UPDATE "Event" SET payload = jsonb_set(payload, '{code}', to_jsonb(${code}::text))
     WHERE "subjectKind" = 'contribution' AND "subjectId" = ${contributionId}::uuid`
}

function earmarkOf(stage: Stage, text: string) {
  const [kind = '', value = ''] = text.split(':')
  if (kind === 'unearmarked') return { kind }
  return { kind, value: kind === 'project' ? stage.id(value) : value }
}

async function commit(stage: Stage, contribution: DemoContribution): Promise<void> {
  const contributionId = stage.id(contribution.id)
  const { code, by, registered } = giverOf(stage, contribution)
  const amount = minor(contribution.committed, contribution.currency)
  await stage.act(by, 'pool.commit', { contributionId, amount, documentRef: `${code}/${contribution.id}/commitment`, rate: rateOf(contribution) })
  if (registered) await stage.act(secondEyes, 'pool.confirm-registration', { contributionId })
}

async function receive(stage: Stage, contribution: DemoContribution, receivedOn: string): Promise<void> {
  const { receiptId } = await recordReceipt(stage, contribution, contribution.received, receivedOn)
  await stage.act(secondEyes, 'pool.approve-receipt', { receiptId })
}

/** Money that finance wrote down and nobody has approved yet: it counts nowhere. */
export function recordReceipt(stage: Stage, contribution: DemoContribution, amount: number, receivedOn: string) {
  const on = stage.calendar.day(receivedOn)
  return stage.act(finance, 'pool.receive', {
    contributionId: stage.id(contribution.id),
    amount: minor(amount, contribution.currency),
    receivedOn: on,
    bankRef: `${contribution.id}-${on}`,
    rate: rateOf(contribution),
  })
}
