import type { UnsentFile } from './local-text.ts'

type Sent = { readonly state: 'arrived' | 'interrupted' | 'unwanted' } | { readonly state: 'refused'; readonly sentence: string }

type Sending = {
  readonly place: { readonly threadId: string; readonly mandateId: string }
  readonly file: UnsentFile
  /** The server's id, to go on under after a broken line or another day. */
  readonly begun: (uploadId: string) => void
  /** Bytes that have arrived. */
  readonly progress: (bytes: number) => void
  /** Whether somebody still wants it sent. */
  readonly wanted: () => boolean
}

/** Bytes of a piece: small to begin with, larger while pieces go quickly. */
const smallest = 64 * 1024
const largest = 1024 * 1024
/** Breaks of the line after which it waits for the next connection, and between them milliseconds. */
const patience = 4
const pause = 1500

/** Sends a file in pieces, from where it got to last time. Speaks tus 1.0.0. */
export async function sendPieces({ place, file, begun, progress, wanted }: Sending): Promise<Sent> {
  const { bytes } = file
  let uploadId = file.uploadId
  let offset: number | null = null
  let piece = smallest
  let breaks = 0
  while (breaks < patience) {
    if (!wanted()) {
      if (uploadId) void request(place, 'DELETE', uploadId).catch(() => {})
      return { state: 'unwanted' }
    }
    try {
      if (!uploadId) {
        const answer = await request(place, 'POST', '', { 'Upload-Length': String(bytes.size), 'Upload-Metadata': `filename ${base64(file.name)}` })
        if (!answer.ok) return await refused(answer)
        uploadId = answer.headers.get('Location')?.split('/').at(-1) ?? ''
        offset = 0
        begun(uploadId)
      }
      const since = performance.now()
      const answer: Response =
        offset === null ? await request(place, 'HEAD', uploadId) : await sendPiece(place, uploadId, offset, bytes.slice(offset, offset + piece))
      if (answer.status === 404 && offset === null) {
        // It waited longer than the server keeps it: it begins anew.
        uploadId = undefined
        continue
      }
      if (!answer.ok && answer.status !== 409) return await refused(answer)
      offset = Number(answer.headers.get('Upload-Offset'))
      breaks = 0
      progress(offset)
      if (offset >= bytes.size && answer.ok) return { state: 'arrived' }
      piece = performance.now() - since < 1000 ? Math.min(largest, piece * 2) : smallest
    } catch {
      // What arrived before the line broke is asked for, not sent again.
      offset = null
      breaks++
      await new Promise((wake) => setTimeout(wake, pause * breaks))
    }
  }
  return { state: 'interrupted' }
}

type Place = Sending['place']

function sendPiece(place: Place, uploadId: string, offset: number, body: Blob): Promise<Response> {
  return request(place, 'PATCH', uploadId, { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' }, body)
}

function request(
  { threadId, mandateId }: Place,
  method: string,
  uploadId: string,
  headers: { [name: string]: string } = {},
  body: Blob | null = null,
): Promise<Response> {
  const address = `/threads/${threadId}/uploads${uploadId && `/${uploadId}`}`
  return fetch(address, { method, headers: { 'Tus-Resumable': '1.0.0', 'Kente-As': mandateId, ...headers }, body })
}

/** A refusal that time puts right throws, as a broken line does. */
async function refused(answer: Response): Promise<Sent> {
  if (answer.status >= 500 && answer.status !== 507) throw new Error(`the server answered ${answer.status}`)
  if (answer.status === 401) return { state: 'interrupted' }
  const told = await answer.json().catch(() => null)
  return { state: 'refused', sentence: String(told?.refusal?.message ?? answer.status) }
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text.slice(0, 1000))))
}
