import { folded } from '../folded.ts'
import type { BodyKind, Role } from './actor.ts'
import type { PersonStatus } from './person-standing.ts'

export const peopleStates = ['active', 'suspended', 'without_mandate', 'not_in_yet', 'second_factor_due', 'erased'] as const
export type PeopleState = (typeof peopleStates)[number]

/** A mandate that is not over. */
export type OpenMandate = {
  readonly bodyId: string
  readonly code: string
  readonly kind: BodyKind
  readonly role: Role
  readonly finance: boolean
  readonly title: string | null
  /** Begins at a later instant. */
  readonly later: boolean
}

export type PersonLine = {
  readonly id: string
  readonly name: string
  /** Null where it is not the reader's to see. */
  readonly email: string | null
  readonly status: PersonStatus
  /** Has chosen a password or made a passkey. */
  readonly hasComeIn: boolean
  readonly secondFactorDue: boolean
  readonly mandates: readonly OpenMandate[]
}

type Wanted = {
  readonly q?: string | undefined
  readonly body?: string | undefined
  readonly role?: Role | undefined
  readonly state?: PeopleState | undefined
}

/** Whether a line is among those wanted; erased people only where they are asked for. Accents and case do not count. */
export function isWanted(person: PersonLine, { q, body, role, state }: Wanted): boolean {
  const found = folded(`${person.name} ${person.email ?? ''}`)
  return (
    (state ? isIn(person, state) : person.status !== 'erased') &&
    (body === undefined && role === undefined
      ? true
      : person.mandates.some((mandate) => (body ?? mandate.code) === mandate.code && (role ?? mandate.role) === mandate.role)) &&
    folded(q ?? '')
      .split(/\s+/)
      .every((word) => found.includes(word))
  )
}

/** One person can be in several states: active, and not in yet. */
export function isIn(person: PersonLine, state: PeopleState): boolean {
  switch (state) {
    case 'active':
    case 'suspended':
    case 'erased':
      return person.status === state
    case 'without_mandate':
      return person.status !== 'erased' && person.mandates.length === 0
    case 'not_in_yet':
      return person.status === 'active' && !person.hasComeIn
    case 'second_factor_due':
      return person.status === 'active' && person.secondFactorDue
  }
}
