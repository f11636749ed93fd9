import { z } from 'zod'
import { mostLines } from '#app/domain/csv/table.ts'
import { fromJson } from '#app/domain/from-json.ts'
import { lineInput } from '#app/domain/line.input.ts'
import { roles } from './actor.ts'
import { emailInput, localeInput, nameInput, tickInput, titleInput } from './person.input.ts'

const bodyInput = lineInput(12, 'body_not_open').refine((code) => code !== '', { message: 'required' })

/** Someone to invite; `body` is the code of whom they will act for, `line` where the file had it. */
export const inviteLineInput = z.object({
  line: z.int().min(1).max(1_000_000).default(1),
  name: nameInput,
  email: emailInput,
  locale: localeInput,
  body: bodyInput,
  role: z.enum(roles, { message: 'role_unknown' }),
  finance: tickInput.default(false),
  title: titleInput,
})
export type InviteLine = z.infer<typeof inviteLineInput>

/** A form sends the lines as one field of JSON. */
export const inviteManyInput = z.object({
  lines: z.preprocess(
    fromJson,
    z.array(inviteLineInput, { message: 'required' }).min(1, { message: 'required' }).max(mostLines, { message: 'too_many_lines' }),
  ),
})
export type InviteManyInput = z.infer<typeof inviteManyInput>
