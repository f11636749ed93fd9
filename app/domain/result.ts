import type { DomainEvent } from './events.ts'
import type { RefusalCode } from './refusals.ts'

/** Values that a refusal's sentence needs: amounts as minor-unit strings, dates as YYYY-MM-DD, names as they are. */
export type RefusalParams = { readonly [name: string]: string | number | boolean | readonly string[] | readonly FieldFault[] }

/** What is wrong with one field of an input; `code` is the key of its sentence under `faults.`. */
export type FieldFault = { readonly path: string; readonly code: string }

export type Refusal = { readonly code: RefusalCode; readonly params?: RefusalParams }

export type Accepted<T> = { readonly ok: true; readonly value: T; readonly events?: readonly DomainEvent[] }
export type Refused = { readonly ok: false; readonly refusal: Refusal }
export type Result<T> = Accepted<T> | Refused

/** An expected success; a command hands over the events that go with it. */
export function ok<T>(value: T, events?: readonly DomainEvent[]): Accepted<T> {
  return events ? { ok: true, value, events } : { ok: true, value }
}

/** An expected failure: returned, never thrown. */
export function refuse(code: RefusalCode, params?: RefusalParams): Refused {
  return { ok: false, refusal: params ? { code, params } : { code } }
}
