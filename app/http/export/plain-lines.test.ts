import { describe, expect, it } from 'vitest'
import { plainLines } from './plain-lines.ts'

describe('a stored text as plain lines', () => {
  it('keeps paragraphs, lists, quotes and links', () => {
    const html =
      '<p dir="auto">Un<br>\ndeux</p>\n<ul dir="auto">\n<li dir="auto">trois</li>\n<li dir="auto">quatre</li>\n</ul>\n<blockquote dir="auto">\n<p dir="auto">cinq</p>\n</blockquote>\n<p dir="auto"><a href="https://a.example" rel="nofollow">ici</a> &#x26; &#x3C;là></p>'

    expect(plainLines(html)).toBe('Un\ndeux\n• trois\n• quatre\n> cinq\nici (https://a.example) & <là>')
  })
})
