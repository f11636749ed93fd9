/** Where the alliance stands before its first forum is a member; `forum` is the candidate that is furthest on its way. */
export type Beginnings = {
  readonly secondCoordinator: boolean
  readonly forum: { readonly code: string; readonly considered: boolean; readonly invited: boolean; readonly administered: boolean } | null
}

export type FirstStep = {
  readonly name: 'coordinator' | 'register' | 'invite' | 'accept' | 'consider' | 'admit'
  readonly done: boolean
  /** Null while an earlier step has to be taken first. */
  readonly to: string | null
}

/** What a new alliance does until its first forum is active, in this order (domain.md §6.1). */
export function firstSteps({ secondCoordinator, forum }: Beginnings): readonly FirstStep[] {
  const { code = '', considered = false, invited = false, administered = false } = forum ?? {}
  const page = `/forums/${code}`
  return [
    { name: 'coordinator', done: secondCoordinator, to: '/people/invite?body=SECRETARIAT' },
    { name: 'register', done: forum !== null, to: forum ? page : '/forums/register' },
    { name: 'invite', done: invited || administered, to: forum ? `/people/invite?body=${code}` : null },
    { name: 'accept', done: administered, to: invited || administered ? '/invitations' : null },
    { name: 'consider', done: considered, to: forum ? `${page}/consider` : null },
    { name: 'admit', done: false, to: considered && administered ? `${page}/admission` : null },
  ]
}
