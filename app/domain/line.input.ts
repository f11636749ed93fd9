import { z } from 'zod'

/**
 * Control characters, marks that would turn the direction of whatever stands beside the text, and more marks over one
 * letter than any language writes, which would cover the lines around it.
 */
const disturbing = /\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{M}{9}/u
/** A blank, or what takes no room: a text of these alone shows nothing. */
const unseen = /[\s\p{Cf}\u3164\u115f\u1160\u2800]/u

/**
 * One line of text such as a title: it stands in lists, links and subjects of mails, beside the texts of others.
 * What nobody would see at its ends is cut off.
 */
export function lineInput(longest: number, tooLong = 'text_too_long') {
  return z
    .string({ message: 'required' })
    .transform(withoutUnseenEnds)
    .pipe(
      z
        .string()
        .max(longest, { message: tooLong })
        .refine((text) => !disturbs(text), { message: 'text_malformed' }),
    )
}

/** Whether a text of one line would break it, or turn, cover or hide what stands beside it. */
export function disturbs(text: string): boolean {
  return disturbing.test(text)
}

function withoutUnseenEnds(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && unseen.test(text.charAt(from))) from++
  while (to > from && unseen.test(text.charAt(to - 1))) to--
  return text.slice(from, to)
}
