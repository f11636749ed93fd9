import type { Typed, TypedIn } from '#app/domain/projects/typed-proposal.ts'
import type { RefusalParams } from '#app/domain/result.ts'
import { changedInput } from './changed-form.ts'

export type SaveTarget = TypedIn & { readonly projectId: string; readonly version: number; readonly mandateId: string; readonly personId: string }

type Answer =
  | { readonly ok: true; readonly value: { readonly version: number; readonly savedAt: string } }
  | { readonly ok: false; readonly refusal: { readonly code: string; readonly params?: RefusalParams } }

/**
 * Saves by the API what differs from `base`, the form as the server last had it, so that two people can write in
 * different fields (rulings.md 21). Null when the server cannot be reached.
 */
export async function sendDraft(typed: Typed, base: Typed, { projectId, version, currency, locale, mandateId }: SaveTarget): Promise<Answer | null> {
  const input = changedInput(typed, base, { currency, locale })
  try {
    const response = await fetch('/api/commands/projects.edit', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Kente-As': mandateId },
      body: JSON.stringify({ ...input, projectId, version }),
    })
    return await response.json()
  } catch {
    return null
  }
}
