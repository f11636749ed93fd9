/** The filters of the trail as an address gives them; an empty one is none. */
export function auditSearch(request: Request): { readonly [name: string]: string | undefined } {
  const params = new URL(request.url).searchParams
  const read = (name: string) => params.get(name) || undefined
  return { personId: read('person'), body: read('body'), group: read('group'), from: read('from'), to: read('to'), before: read('before') }
}
