/** What is being typed after an @: where the @ stands, and what follows it up to the caret. */
export type TypedMention = { readonly start: number; readonly prefix: string }

/** A name has two words here at most before the caret: more is a sentence. An @ inside an address begins none. */
const typed = /(?<![\p{L}\p{N}_])@((?:[\p{L}\p{M}\p{N}_'’.-]+(?: [\p{L}\p{M}\p{N}_'’.-]+)?)?)$/u

/** The mention that the caret stands at the end of; null where there is none. */
export function mentionAt(text: string, caret: number): TypedMention | null {
  const before = text.slice(Math.max(0, caret - 64), caret)
  const prefix = typed.exec(before)?.[1]
  return prefix === undefined ? null : { start: caret - prefix.length - 1, prefix }
}
