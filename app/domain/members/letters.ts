import type { DomainEvent } from '../events.ts'

/** Mails about one's own account; each has its sentences under `account.letters.<kind>` in both languages. */
export const letterKinds = [
  'invitation',
  'password_reset',
  'password_changed',
  'email_old',
  'email_new',
  'second_factor_changed',
  'new_device',
  'mandate_ended',
  'person_suspended',
  'second_factor_reset',
] as const
export type LetterKind = (typeof letterKinds)[number]

/** Letters to someone who may have nothing to open any more. */
export const lettersWithoutLink = ['mandate_ended', 'person_suspended'] as const satisfies readonly LetterKind[]
export type LinkedLetterKind = Exclude<LetterKind, (typeof lettersWithoutLink)[number]>

/** A letter to be written: one for a kind, what it is about and its version, however often it is asked for. */
export type LetterCall = {
  readonly kind: LetterKind
  readonly subjectId: string
  readonly version?: number
  /** Null for someone who is no person here yet. */
  readonly personId: string | null
  /** What is gone by the time it leaves; never a token. */
  readonly facts?: { readonly [name: string]: string }
}

/** The letter that an event asks for, or null. */
export function letterCallOf(event: DomainEvent & { readonly id: string }): LetterCall | null {
  switch (event.type) {
    case 'person.invited':
      return { kind: 'invitation', subjectId: event.payload.invitationId, version: event.payload.sends, personId: null }
    case 'mandate.ended':
      return { kind: 'mandate_ended', subjectId: event.payload.mandateId, personId: event.subject.id }
    // One can be suspended more than once: the letter is about this time.
    case 'person.suspended':
      return { kind: 'person_suspended', subjectId: event.id, personId: event.subject.id }
    case 'person.second_factor_reset':
      return { kind: 'second_factor_reset', subjectId: event.id, personId: event.subject.id }
    default:
      return null
  }
}
