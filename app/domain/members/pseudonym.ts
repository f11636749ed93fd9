/** What stands for ever where someone's name was: the same in both languages, and the address that cannot be written to. */
export function pseudonymOf(personId: string): { readonly name: string; readonly email: string } {
  const mark = personId.replaceAll('-', '').slice(-4).toUpperCase()
  return { name: `Ancien membre ${mark} / Former member ${mark}`, email: `erased-${personId}@erased.invalid` }
}
