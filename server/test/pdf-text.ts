import { extractText } from 'unpdf'

/** What a PDF says, as its reader would copy it. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  return (await extractText(new Uint8Array(bytes), { mergePages: true })).text
}
