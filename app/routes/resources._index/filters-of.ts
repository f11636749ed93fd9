const names = ['q', 'kind', 'mode', 'forum', 'place', 'from', 'lastDay', 'free', 'page'] as const
type FilterName = (typeof names)[number]

/** The filters that stand in the address, empty ones left out. */
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
