import { parse } from '@conform-to/dom'
import type { Proof } from '#app/domain/members/proof.ts'

/** For whom a form acts, the id that makes a resend safe, and the proof of identity that came with it, if one did. */
export type FormAct = { readonly as: string | null; readonly commandId: string | null; readonly proof: Proof | null }

/** What a form brought: `input` nested as its names say (`lines[0].amount`), empty fields left out. */
export type PostedForm = {
  readonly input: { readonly [name: string]: unknown }
  /** What was typed, by field name, to be shown again after a refusal. */
  readonly typed: { readonly [name: string]: string }
  /** To be handed to `execute` as it is. */
  readonly act: FormAct
}

/** Reads a posted form. Throws a 400 Response when the body is no form. */
export async function readForm(request: Request): Promise<PostedForm> {
  const form = await request.formData().catch(() => {
    throw new Response(null, { status: 400 })
  })
  const act: FormAct = { as: idOf(form, 'as'), commandId: idOf(form, 'commandId'), proof: proofOf(form) }
  for (const name of ['as', 'commandId', ...proofFields]) form.delete(name)
  const typed: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string') typed[name] = name in typed ? `${typed[name]},${value}` : value
  for (const [name, value] of [...form]) if (value === '') form.delete(name)
  const { payload } = parse(form, { resolve: () => ({ value: null }) })
  return { input: payload, typed, act }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function idOf(form: FormData, name: string): string | null {
  const value = form.get(name)
  return typeof value === 'string' && uuid.test(value) ? value : null
}

/** They are never shown again. */
const proofFields = ['proof.password', 'proof.code', 'proof.passkey', 'proof.press']

function proofOf(form: FormData): Proof | null {
  const [password = '', code = '', passkey = '', press = ''] = proofFields.map((name) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  })
  return password || code || passkey || press ? { password, code, passkey, press: press !== '' } : null
}
