import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { pdfFonts } from '../pdf-fonts.ts'

type Letters = { readonly hasGlyphForCodePoint: (codePoint: number) => boolean }

let letters: Letters | null = null

/** A text as far as the font of the documents has its letters: a run of others reads "[…]", and `left` counts them. */
export function printable(text: string): { readonly text: string; readonly left: number } {
  letters ??= lettersOf(pdfFonts.regular)
  let left = 0
  let whole = ''
  // What stands between two unknown letters, until it is known to stand before a known one.
  let between: string | null = null
  for (const character of text) {
    const isGap = /[\s\u200c-\u200f]/.test(character)
    if (isGap && between !== null) between += character
    else if (isGap || letters.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) {
      whole += (between ?? '') + character
      between = null
    } else {
      left++
      if (between === null) whole += '[…]'
      between = ''
    }
  }
  return { text: (whole + (between ?? '')).replace(/\t/g, ' '), left }
}

function lettersOf(path: string): Letters {
  const font = create(readFileSync(path))
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${path} is a collection, not a font`)
  return font
}
