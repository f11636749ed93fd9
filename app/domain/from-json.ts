/** A list that a form sends as one field. What is no JSON stays as it is, and is refused by its type. */
export function fromJson(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
