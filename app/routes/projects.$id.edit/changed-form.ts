import { readTyped, type Typed, type TypedIn } from '#app/domain/projects/typed-proposal.ts'

/** What the form would change, against the form as the server last had it. */
export function changedInput(typed: Typed, base: Typed, how: TypedIn): { readonly [field: string]: unknown } {
  const before = readTyped({ ...base, countriesShown: '1', linesShown: '1' }, how).input
  const now = readTyped(typed, how).input
  return Object.fromEntries(Object.entries(now).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field])))
}

/** Fields of the form that stand together for one field of the proposal. */
const together: { readonly [field: string]: RegExp } = {
  countries: /^(countries|countriesShown|addCountry)$/,
  lines: /^(lines\[|linesShown$)/,
}

/** The same as a form to be sent: what stayed as it was is left out, so that nobody else's text is put back. */
export function changedForm(data: FormData, typed: Typed, base: Typed, how: TypedIn): FormData {
  const changed = changedInput(typed, base, how)
  const same = Object.keys(readTyped(typed, how).input).filter((field) => !(field in changed))
  for (const name of [...data.keys()]) if (same.some((field) => together[field]?.test(name) ?? field === name)) data.delete(name)
  return data
}
