import type { Typed } from '#app/domain/projects/typed-proposal.ts'

/** Text of the edit form kept on this device until the server has it. */
export type KeptDraft = { readonly typed: Typed; readonly at: string }

/** Whose draft of which dossier. */
export type DraftOwner = { readonly personId: string; readonly mandateId: string; readonly projectId: string }

// The device's texts load when the first one is kept: most visits never need them. Sign-out wipes them all.
async function keeper({ personId, mandateId, projectId }: DraftOwner) {
  const [{ texts }, { draftKey }] = await Promise.all([import('#app/realtime/local.ts'), import('#app/realtime/local-text.ts')])
  return { texts, key: draftKey(personId, mandateId, projectId) }
}

export async function keepDraft(owner: DraftOwner, typed: Typed): Promise<void> {
  const { texts, key } = await keeper(owner)
  const now = new Date()
  await texts.keepDraft(key, { text: JSON.stringify({ typed, at: now.toISOString() }), at: now.getTime() })
}

export async function forgetDraft(owner: DraftOwner): Promise<void> {
  const { texts, key } = await keeper(owner)
  await texts.keepDraft(key, { text: '', at: 0 })
}

export async function keptDraft(owner: DraftOwner): Promise<KeptDraft | null> {
  const { texts, key } = await keeper(owner)
  const kept: unknown = JSON.parse((await texts.draft(key)).text || 'null')
  return isKept(kept) ? kept : null
}

function isKept(kept: unknown): kept is KeptDraft {
  return typeof kept === 'object' && kept !== null && 'typed' in kept && 'at' in kept && typeof kept.at === 'string'
}

/** A form as `readForm` reads it on the server. */
export function typedOf(form: HTMLFormElement): Typed {
  const typed: Record<string, string> = {}
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed[name] = name in typed ? `${typed[name]},${value}` : value
  return typed
}
