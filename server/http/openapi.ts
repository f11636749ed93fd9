import { z } from 'zod'
import { proofInput } from '#app/domain/members/proof.input.ts'
import { refusalStatus } from '#app/domain/refusals.ts'
import { commands } from '#server/commands/registry.ts'
import { queries } from '#server/queries/registry.ts'

type Described = { readonly name: string; readonly summary: string; readonly input: z.ZodType; readonly inProcess?: true }

const introduction = `Kente for programs. Sign in at /login and send the session cookie. A request that is not GET needs the header
Origin with this site's own address: one without it is refused unless a browser vouches for it by Sec-Fetch-Site.
Amounts are minor units as text with an ISO 4217 currency, days YYYY-MM-DD, instants ISO 8601.`

const uuidHeader = (name: string, description: string) => ({ name, in: 'header', required: false, schema: { type: 'string', format: 'uuid' }, description })
const as = uuidHeader('Kente-As', 'The mandate to act under; may be left out by a person who has one.')
const idempotencyKey = uuidHeader('Idempotency-Key', 'The same key from the same person returns the first result and changes nothing.')

const refusalSchema = {
  type: 'object',
  required: ['ok', 'refusal'],
  properties: {
    ok: { const: false },
    refusal: {
      type: 'object',
      required: ['code', 'params', 'message'],
      properties: {
        code: { type: 'string', enum: Object.keys(refusalStatus) },
        params: { type: 'object', description: 'Values of the sentence; `faults` lists what is wrong with fields.' },
        message: { type: 'string', description: "The sentence in the reader's language." },
      },
    },
  },
} as const

let description: object | null = null

/** The API as OpenAPI 3.1, made from both registries. */
export function describeApi(): object {
  description ??= describe(Object.values(commands), Object.values(queries))
  return description
}

/** Not a command: nothing of it is remembered. */
const prove = {
  name: 'prove',
  summary: 'Prove again who it is, before decisions, money and mandates: for ten minutes. Answers with a new session cookie; the old one is void.',
  input: proofInput,
}

function describe(writes: readonly Described[], reads: readonly Described[]): object {
  const open = writes.filter(({ inProcess }) => !inProcess)
  return {
    openapi: '3.1.0',
    info: { title: 'Kente', version: '1', description: introduction },
    servers: [{ url: '/api' }],
    security: [{ session: [] }],
    paths: Object.fromEntries([
      ['/prove', { post: { ...operation(prove, []), tags: ['identity'] } }],
      ...open.map((command) => [`/commands/${command.name}`, { post: operation(command, [as, idempotencyKey]) }]),
      ...reads.map((query) => [`/queries/${query.name}`, { get: inAddress(query), post: operation(query, [as], 'InBody') }]),
    ]),
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'kente_session' } },
      schemas: { Refusal: refusalSchema },
    },
  }
}

function operation({ name, summary, input }: Described, parameters: readonly object[], suffix = '') {
  return {
    operationId: `${name}${suffix}`,
    summary,
    tags: [name.split('.')[0]],
    parameters,
    requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(input) } } },
    responses,
  }
}

function inAddress({ name, summary, input }: Described) {
  const parameter = { name: 'input', in: 'query', required: false, content: { 'application/json': { schema: jsonSchema(input) } } }
  return { operationId: name, summary, tags: [name.split('.')[0]], parameters: [as, parameter], responses }
}

/** What a client sends; a check that JSON Schema cannot say is left to the refusal. */
function jsonSchema(input: z.ZodType): object {
  const { $schema, ...schema } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  return schema
}

const accepted = {
  description: 'Done.',
  content: { 'application/json': { schema: { type: 'object', required: ['ok', 'value'], properties: { ok: { const: true }, value: {} } } } },
}

const meanings = {
  400: 'The input or a header is malformed.',
  401: 'Nobody is signed in.',
  403: 'The request comes from another site, or the person has to prove first who they are (`step_up_needed`) or set up a second factor (`second_factor_due`).',
  404: 'There is no such thing, or not for this person.',
  409: 'Someone was faster, or the key was used with another input.',
  413: 'The body is larger than one megabyte.',
  415: 'The body is not JSON.',
  422: 'Refused by a rule.',
  429: 'Too many requests; Retry-After says how long to wait.',
  503: 'Too many people write at once; nothing was done.',
} as const

const responses = {
  200: accepted,
  ...Object.fromEntries(
    Object.entries(meanings).map(([status, meaning]) => [
      status,
      { description: meaning, content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } } },
    ]),
  ),
}
