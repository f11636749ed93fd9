const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i

/** The id in an address that somebody pasted, or pasted alone; nothing where there is none. */
export function idInAddress(address: string): string | undefined {
  return uuid.exec(address)?.[0].toLowerCase()
}
