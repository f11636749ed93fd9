import type { Messages } from './catalog.ts'

/** Sentences as one text: the wire format of loader data would name and number every key, at half as much again. */
export type PackedMessages = string

export function pack(messages: Messages): PackedMessages {
  return JSON.stringify(messages)
}

let last: { readonly packed: PackedMessages; readonly messages: Messages } | undefined

/** The sentences of a packed text; the last one is kept, since a page asks for its own many times. */
export function unpack(packed: PackedMessages): Messages {
  if (last?.packed !== packed) last = { packed, messages: JSON.parse(packed) }
  return last.messages
}
