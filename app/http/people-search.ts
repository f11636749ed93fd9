/** The filters of a list of people as its address gives them; an empty one is none. */
export function peopleSearch(request: Request): { readonly [name: string]: string | undefined } {
  const params = new URL(request.url).searchParams
  return Object.fromEntries(['q', 'body', 'role', 'state', 'page'].map((name) => [name, params.get(name) || undefined]))
}
