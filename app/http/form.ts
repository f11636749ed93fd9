import { parse } from '@conform-to/dom'

/** What a form brought: `input` nested as its names say (`lines[0].amount`), empty fields left out. */
export type PostedForm = {
  readonly input: { readonly [name: string]: unknown }
  /** What was typed, by field name, to be shown again after a refusal. */
  readonly typed: { readonly [name: string]: string }
  readonly as: string | null
  readonly commandId: string | null
}

/** Reads a posted form. Throws a 400 Response when the body is no form. */
export async function readForm(request: Request): Promise<PostedForm> {
  const form = await request.formData().catch(() => {
    throw new Response(null, { status: 400 })
  })
  const as = textOf(form, 'as')
  const commandId = textOf(form, 'commandId')
  form.delete('as')
  form.delete('commandId')
  const typed: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string') typed[name] = name in typed ? `${typed[name]},${value}` : value
  for (const [name, value] of [...form]) if (value === '') form.delete(name)
  const { payload } = parse(form, { resolve: () => ({ value: null }) })
  return { input: payload, typed, as, commandId }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function textOf(form: FormData, name: string): string | null {
  const value = form.get(name)
  return typeof value === 'string' && uuid.test(value) ? value : null
}
