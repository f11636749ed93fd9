import type { Typed } from '#app/domain/projects/typed-proposal.ts'

/** Text of the edit form kept on this device until the server has it. */
export type KeptDraft = { readonly typed: Typed; readonly at: string }

const keyOf = (projectId: string) => `kente:draft:${projectId}`

/** Storage may be full or forbidden: the server is then the only keeper. */
export function keepDraft(projectId: string, typed: Typed, at: string): void {
  try {
    localStorage.setItem(keyOf(projectId), JSON.stringify({ typed, at }))
  } catch {
    // Nothing to do: the next save on the server comes within ten seconds.
  }
}

export function forgetDraft(projectId: string): void {
  try {
    localStorage.removeItem(keyOf(projectId))
  } catch {
    // A browser that forbids storage kept nothing.
  }
}

export function keptDraft(projectId: string): KeptDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(projectId)) ?? 'null')
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
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
