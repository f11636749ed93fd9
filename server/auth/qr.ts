import { create } from 'qrcode'

/** A QR code as one path on a grid of `size` squares, the quiet margin of four included. */
export type QrDrawing = { readonly size: number; readonly path: string }

/** Draws a text as a QR code; the secret in it never leaves this server but to the page. */
export function drawQr(text: string): QrDrawing {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = Array.from(data).flatMap((bit, at) => (bit ? [`M${(at % size) + 4} ${Math.floor(at / size) + 4}h1v1h-1z`] : []))
  return { size: size + 8, path: dark.join('') }
}
