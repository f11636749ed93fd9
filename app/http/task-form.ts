import type { PostedForm } from './form.ts'

/** The form's one choice of an owner, `person:<id>` or `body:<id>`, as the command takes it. */
export function withOwner({ owner, ...input }: PostedForm['input']): PostedForm['input'] {
  const [kind, id] = typeof owner === 'string' ? owner.split(':') : []
  if (kind === 'person') return { ...input, ownerId: id }
  return kind === 'body' ? { ...input, ownerBodyId: id } : input
}
