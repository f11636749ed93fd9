import { execFileSync } from 'node:child_process'

/** What a PDF says, as its reader would copy it: by pdftotext of poppler-utils. */
export function pdfText(bytes: Uint8Array): string {
  return execFileSync('pdftotext', ['-', '-'], { input: bytes, maxBuffer: 64_000_000 }).toString('utf8')
}
