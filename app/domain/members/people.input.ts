import { z } from 'zod'
import { idInput } from '#app/domain/ids.ts'
import { roles } from './actor.ts'
import { auditGroups } from './audit.ts'
import { peopleStates } from './people-list.ts'

const codeInput = z.string().max(12)

/** `forum`: the people of one body alone, as its administrators see them. `q` finds words of names and addresses. */
export const peopleInput = z.object({
  forum: codeInput.optional(),
  q: z.string().trim().max(200).optional(),
  body: codeInput.optional(),
  role: z.enum(roles).optional(),
  state: z.enum(peopleStates).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

/** Acts by or about a person, by or about a body, of one kind, within days of the alliance's time zone; newest first. */
export const auditInput = z.object({
  personId: idInput.optional(),
  body: codeInput.optional(),
  group: z.enum(auditGroups).optional(),
  from: z.iso.date({ message: 'date_malformed' }).optional(),
  to: z.iso.date({ message: 'date_malformed' }).optional(),
  /** Only acts before this one: the next page. */
  before: idInput.optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(50),
})
export type AuditInput = z.infer<typeof auditInput>
