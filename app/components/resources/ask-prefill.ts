/** The dossier and the days that a link to the asking form brings along. */
export type AskPrefill = { readonly projectId?: string | undefined; readonly from?: string | undefined; readonly lastDay?: string | undefined }

export function prefillOf(search: URLSearchParams): AskPrefill {
  return { projectId: search.get('for') ?? undefined, from: search.get('from') ?? undefined, lastDay: search.get('lastDay') ?? undefined }
}
