import type { Money } from '#app/domain/money.ts'
import type { ContributionLine } from './contribution-line.ts'

/** A contribution as the list of all shows it: promises in its own currency, cash in the base currency. */
export type OverviewLine = Pick<ContributionLine, 'id' | 'code' | 'currency' | 'state' | 'promised' | 'committed' | 'honoured'> & {
  readonly contributor: { readonly nameFr: string; readonly nameEn: string }
  readonly earmark: Pick<ContributionLine['earmark'], 'kind' | 'value'> & { readonly project: { readonly number: string | null } | null }
  /** Finance registered it, or its commitment, and nobody has confirmed. */
  readonly awaits: boolean
  readonly base: { readonly received: Money; readonly available: Money; readonly expected: Money | null }
}

export function toOverviewLine({ contributor, earmark, awaiting, base, ...line }: ContributionLine): OverviewLine {
  const { id, code, currency, state, promised, committed, honoured } = line
  return {
    ...{ id, code, currency, state, promised, committed, honoured },
    contributor: { nameFr: contributor.nameFr, nameEn: contributor.nameEn },
    earmark: { kind: earmark.kind, value: earmark.value, project: earmark.project && { number: earmark.project.number } },
    awaits: awaiting !== null,
    base: { received: base.received, available: base.available, expected: base.expected },
  }
}
