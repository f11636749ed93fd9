import { describe, expect, it } from 'vitest'
import { mentionAt } from './mention-at.ts'

const at = (text: string) => mentionAt(text, text.length)

describe('the mention that is being typed', () => {
  it('begins with its @ and goes on over two words, accents and hyphens', () => {
    expect(at('@')).toEqual({ start: 0, prefix: '' })
    expect(at('Bonjour @Éli')).toEqual({ start: 8, prefix: 'Éli' })
    expect(at('(@Awa N’D')).toEqual({ start: 1, prefix: 'Awa N’D' })
    expect(at('@Jean-Luc')).toEqual({ start: 0, prefix: 'Jean-Luc' })
  })

  it('ends where the caret stands', () => {
    expect(mentionAt('@Awa et @Tha', 4)).toEqual({ start: 0, prefix: 'Awa' })
    expect(mentionAt('@Awa et', 0)).toBeNull()
  })

  it('is none in an address, after a name is done, or further on in the sentence', () => {
    for (const text of ['desk@ggps', '@Awa ', '@Awa Ndiaye et', '@Awa, ', '@Awa\n', 'Bonjour']) expect(at(text), text).toBeNull()
  })
})
