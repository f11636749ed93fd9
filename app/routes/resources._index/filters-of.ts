const names = ['q', 'kind', 'mode', 'forum', 'place', 'from', 'lastDay', 'free', 'for', 'page'] as const
type FilterName = (typeof names)[number]

/** The filters that stand in the address, empty ones left out; `for` is the dossier that one looks for. */
export type Filters = { readonly [name in FilterName]?: string }

export function filtersOf(search: URLSearchParams): Filters {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = search.get(name)?.trim()
      return value ? [[name, value]] : []
    }),
  )
}

export function pageLink(filters: Filters, page: number): string {
  return `/resources?${new URLSearchParams({ ...filters, page: String(page) })}`
}

/** The page of an offer, which takes over the days and the dossier that one looks for. */
export function offerLink(id: string, { from, lastDay, for: projectId }: Filters): string {
  const wanted = { ...(from ? { month: from.slice(0, 7), from } : {}), ...(lastDay ? { lastDay } : {}), ...(projectId ? { for: projectId } : {}) }
  const search = new URLSearchParams(wanted).toString()
  return search ? `/resources/${id}?${search}` : `/resources/${id}`
}
