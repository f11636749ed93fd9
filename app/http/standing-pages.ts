import type { StandingAct } from '#app/domain/members/admission.ts'

/** The pages on which a forum's standing changes, and the acts of each: two outcomes of one meeting share a page. */
export const standingPages = {
  consider: ['consider'],
  admission: ['admit', 'decline'],
  suspend: ['suspend'],
  reinstate: ['reinstate'],
  withdrawal: ['withdraw', 'lapse'],
} as const satisfies { readonly [page: string]: readonly StandingAct[] }

export type StandingPageName = keyof typeof standingPages
export const standingPageNames = ['consider', 'admission', 'suspend', 'reinstate', 'withdrawal'] as const satisfies readonly StandingPageName[]

type Offered = { readonly act: StandingAct; readonly refusal: string | null }

/** The acts of a page that can be done now. */
export function actsOfPage(name: StandingPageName, offered: readonly Offered[]): readonly StandingAct[] {
  const acts: readonly StandingAct[] = standingPages[name]
  return offered.filter(({ act, refusal }) => refusal === null && acts.includes(act)).map(({ act }) => act)
}
