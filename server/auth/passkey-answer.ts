import { z } from 'zod'

const base64url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]+$/)

const credential = { id: base64url, rawId: base64url, type: z.literal('public-key'), clientExtensionResults: z.object({}) }

const attestation = z.object({
  ...credential,
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url, transports: z.array(z.string().max(40)).max(10).optional() }),
})
const assertion = z.object({
  ...credential,
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url, userHandle: base64url.optional() }),
})

export type Attestation = z.infer<typeof attestation>
export type Assertion = z.infer<typeof assertion>

/** What a form carries from `startRegistration`; null when it is anything else. */
export function readAttestation(json: string): Attestation | null {
  return attestation.safeParse(parsed(json)).data ?? null
}

/** What a form carries from `startAuthentication`; null when it is anything else. */
export function readAssertion(json: string): Assertion | null {
  return assertion.safeParse(parsed(json)).data ?? null
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
