const deepest = 32

/**
 * Whether raw input can be worked on at all: at most 32 levels deep, and no text with a NUL or half a
 * surrogate pair, which no PostgreSQL column takes.
 */
export function isStorable(raw: unknown): boolean {
  const open: { value: unknown; depth: number }[] = [{ value: raw, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next
    if (typeof value === 'string' && !isText(value)) return false
    if (typeof value !== 'object' || value === null) continue
    if (depth >= deepest) return false
    for (const [key, member] of Object.entries(value)) {
      if (!isText(key)) return false
      open.push({ value: member, depth: depth + 1 })
    }
  }
  return true
}

function isText(text: string): boolean {
  return !text.includes('\u0000') && !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)
}
