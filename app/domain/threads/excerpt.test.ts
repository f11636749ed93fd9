import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'

describe('the beginning of a message', () => {
  it('is plain text', () => expect(excerptOf('<p dir="auto">a &#x3C;b&#x26; <strong>c</strong></p>\n<p>d</p>')).toBe('a <b& c d'))

  it('is cut after 140 characters, whole ones', () => expect(excerptOf(`<p>${'🧵'.repeat(200)}</p>`)).toBe(`${'🧵'.repeat(140)}…`))

  it.each(['<p>seen</p><a hr', '<p>seen &#x3', '<p>seen &'])('ends before what was cut off: %s', (html) => expect(excerptOf(html)).toBe('seen'))
})
