import { decisionsRefusals } from './decisions/refusals.ts'
import { membersRefusals } from './members/refusals.ts'
import { noticesRefusals } from './notices/refusals.ts'
import { poolRefusals } from './pool/refusals.ts'
import { projectsRefusals } from './projects/refusals.ts'
import { resourcesRefusals } from './resources/refusals.ts'
import { threadsRefusals } from './threads/refusals.ts'

const generalRefusals = {
  invalid_input: 400,
  malformed_body: 400,
  unauthenticated: 401,
  foreign_origin: 403,
  not_found: 404,
  not_permitted: 422,
  stale: 409,
  command_id_reused: 409,
  too_large: 413,
  not_json: 415,
  too_many_requests: 429,
  internal: 500,
  busy: 503,
} as const

/** Every refusal and the HTTP status that carries it (rulings.md 21). The code is also the key of its sentence. */
export const refusalStatus = {
  ...generalRefusals,
  ...membersRefusals,
  ...projectsRefusals,
  ...decisionsRefusals,
  ...poolRefusals,
  ...resourcesRefusals,
  ...threadsRefusals,
  ...noticesRefusals,
} as const

export type RefusalCode = keyof typeof refusalStatus
