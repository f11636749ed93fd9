/** obligation: what was promised · cash: what arrived · kind: things counted in their own unit (domain.md §3.3). */
export type Ledger = 'obligation' | 'cash' | 'kind'

export const accountKinds = [
  'world',
  'pledged',
  'committed',
  'honoured',
  'available',
  'allocated',
  'advance',
  'spent',
  'fee',
  'fx',
  'reserved',
  'delivered',
] as const
export type AccountKind = (typeof accountKinds)[number]

/** What names an account; one that does not exist yet is opened by the first transfer that touches it. */
export type AccountRef = {
  /** Canonical and unique, such as `allocated:<contribution>:<project>`. */
  readonly key: string
  readonly ledger: Ledger
  /** ISO 4217 code, or the unit of an offer. */
  readonly unit: string
  readonly kind: AccountKind
  readonly contributionId?: string
  readonly projectId?: string
  readonly forumId?: string
  readonly offerId?: string
}

/** The contribution that an account belongs to, and the currency in which it was promised. */
type Promise = { readonly contributionId: string; readonly currency: string }

/** Where promises come from and lapse to: the only obligation account that may be negative. */
export function promiseSource({ contributionId, currency }: Promise): AccountRef {
  return { key: `world:obligation:${contributionId}`, ledger: 'obligation', unit: currency, kind: 'world', contributionId }
}

export function pledged({ contributionId, currency }: Promise): AccountRef {
  return { key: `pledged:${contributionId}`, ledger: 'obligation', unit: currency, kind: 'pledged', contributionId }
}

export function committed({ contributionId, currency }: Promise): AccountRef {
  return { key: `committed:${contributionId}`, ledger: 'obligation', unit: currency, kind: 'committed', contributionId }
}

export function honoured({ contributionId, currency }: Promise): AccountRef {
  return { key: `honoured:${contributionId}`, ledger: 'obligation', unit: currency, kind: 'honoured', contributionId }
}

/** The contributor's pocket: money comes from there in the currency of the contribution. */
export function cashSource({ contributionId, currency }: Promise): AccountRef {
  return { key: `world:cash:${contributionId}`, ledger: 'cash', unit: currency, kind: 'world', contributionId }
}

/** Where money goes that is given back to its contributor, in the base currency. */
export function givenBack({ contributionId, base }: InBase): AccountRef {
  return { key: `world:given-back:${contributionId}`, ledger: 'cash', unit: base, kind: 'world', contributionId }
}

/** Money that arrived in another currency, until it is converted in the same act. */
export function arrived({ contributionId, currency }: Promise): AccountRef {
  return { key: `available:${contributionId}:${currency}`, ledger: 'cash', unit: currency, kind: 'available', contributionId }
}

/** One side of a conversion; the two sides are two accounts, each in its own currency. */
export function exchange({ contributionId, currency }: Promise): AccountRef {
  return { key: `fx:${contributionId}:${currency}`, ledger: 'cash', unit: currency, kind: 'fx', contributionId }
}

type InBase = { readonly contributionId: string; readonly base: string }
type OnProject = InBase & { readonly projectId: string }
type WithForum = OnProject & { readonly forumId: string }

/** What of a contribution can still be allocated, in the base currency. */
export function available({ contributionId, base }: InBase): AccountRef {
  return { key: `available:${contributionId}`, ledger: 'cash', unit: base, kind: 'available', contributionId }
}

export function fee({ contributionId, base }: InBase): AccountRef {
  return { key: `fee:${contributionId}`, ledger: 'cash', unit: base, kind: 'fee', contributionId }
}

export function allocated({ contributionId, projectId, base }: OnProject): AccountRef {
  return { key: `allocated:${contributionId}:${projectId}`, ledger: 'cash', unit: base, kind: 'allocated', contributionId, projectId }
}

/** What a forum holds for a project and has not reported as spent. */
export function advance({ contributionId, projectId, forumId, base }: WithForum): AccountRef {
  return { key: `advance:${contributionId}:${projectId}:${forumId}`, ledger: 'cash', unit: base, kind: 'advance', contributionId, projectId, forumId }
}

export function spent({ contributionId, projectId, forumId, base }: WithForum): AccountRef {
  return { key: `spent:${contributionId}:${projectId}:${forumId}`, ledger: 'cash', unit: base, kind: 'spent', contributionId, projectId, forumId }
}
