import { describe, expect, it } from 'vitest'
import { quoteOf } from './quote.ts'

describe('a quote', () => {
  it('quotes each line and leads to the message, without a name', () => {
    expect(quoteOf({ threadId: 't', seq: 12, text: 'Un\n\nDeux' }, 'message 12')).toBe('> Un\n>\n> Deux\n>\n> [message 12](/threads/t?at=12#m-12)\n\n')
  })

  it('is cut where a text is long, never within a character', () => {
    const quoted = quoteOf({ threadId: 't', seq: 1, text: `${'x'.repeat(3999)}🧵` }, 'one')

    expect(quoted).toContain('x…')
    expect(quoted).not.toMatch(/\p{Surrogate}/u)
  })

  it('lets a text not end its link', () => expect(quoteOf({ threadId: 't', seq: 1, text: 'x' }, 'a](b)[c')).toContain('[a(b)c](/threads/t'))
})
