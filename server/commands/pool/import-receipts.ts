import type { DomainEvent } from '#app/domain/events.ts'
import { can } from '#app/domain/members/permissions.ts'
import { importReceiptsInput } from '#app/domain/pool/import-receipts.input.ts'
import { type FieldFault, ok, type Refusal, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { recordReceipt } from './record-receipt.ts'

/**
 * Records every line of a bank statement as a receipt that another coordinator approves, or none. Each line obeys the
 * rules of `pool.receive`, and a bank reference counts once over all contributions. Refuses `not_permitted`,
 * `not_found`, and `lines_at_fault` with the fault of each line at `lines.<position>.<field>`.
 */
export const importReceipts = defineCommand({
  name: 'pool.import-receipts',
  summary: 'Record money on a bank statement as receipts, all of the lines or none; another coordinator approves each.',
  stepUp: true,
  input: importReceiptsInput,
  async run(context, { lines }) {
    if (!can(context.actor, 'pool.receive')) return refuse('not_permitted')
    const live = await context.tx.receipt.findMany({
      where: { bankRef: { in: lines.map(({ bankRef }) => bankRef) }, state: { notIn: ['rejected', 'reversed'] } },
      select: { bankRef: true },
    })
    const taken = new Set(live.map(({ bankRef }) => bankRef))
    const events: DomainEvent[] = []
    const faults: FieldFault[] = []
    const places = new Map(lines.map((line, at) => [line, at]))
    // In the order of their contributions, so that two statements of the same ones wait for each other.
    for (const line of lines.toSorted((a, b) => (a.contributionId < b.contributionId ? -1 : a.contributionId > b.contributionId ? 1 : 0))) {
      const path = `lines.${places.get(line)}`
      if (taken.has(line.bankRef)) {
        faults.push({ path: `${path}.bankRef`, code: 'bank_ref_known' })
        continue
      }
      taken.add(line.bankRef)
      const { line: _, ...receipt } = line
      const result = await recordReceipt(context, receipt)
      if (result.ok) events.push(...(result.events ?? []))
      else if (result.refusal.code === 'not_found') return result
      else faults.push(faultOf(path, result.refusal))
    }
    return faults.length > 0 ? refuse('lines_at_fault', { faults }) : ok({ recorded: lines.length }, events)
  },
})

function faultOf(path: string, { code, params }: Refusal): FieldFault {
  const [first] = (Array.isArray(params?.faults) ? params.faults : []) as readonly FieldFault[]
  return first ? { ...first, path: `${path}.${first.path}` } : { path: `${path}.contributionId`, code }
}
