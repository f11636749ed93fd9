export type DecisionsEvents = {
  'decision.recorded': { readonly outcome: string }
  /** `consequence`: allocated, reserve_list or none; amounts in minor units. */
  'decision.adopted': {
    readonly number: string
    readonly outcome: string
    readonly consequence: string
    readonly amount: string | null
    readonly currency: string | null
    readonly textHash: string
  }
  'decision.withdrawn': { readonly outcome: string }
}
