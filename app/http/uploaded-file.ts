/** The bytes of a form's file as base64; undefined when none was chosen. */
export async function uploadedFile(value: unknown): Promise<string | undefined> {
  if (!(value instanceof Blob) || value.size === 0) return undefined
  return Buffer.from(await value.arrayBuffer()).toString('base64')
}
