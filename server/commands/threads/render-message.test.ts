import { describe, expect, it } from 'vitest'
import type { Mentionable } from '#app/domain/threads/mentions.ts'
import { parseMessage, renderMessage } from './render-message.ts'

const ggps: Mentionable = { kind: 'body', id: 'b-1', name: 'GGPS' }
const html = (text: string) => renderMessage(parseMessage(text), [ggps]).html

describe('the HTML of a message', () => {
  it('gives each block its own direction', () => {
    expect(html('bonjour\n\n> مرحبا')).toBe('<p dir="auto">bonjour</p>\n<blockquote dir="auto">\n<p dir="auto">مرحبا</p>\n</blockquote>')
  })

  it('breaks the line where it was broken', () => {
    expect(html('one\ntwo')).toBe('<p dir="auto">one<br>\ntwo</p>')
  })

  it('shows what looks like HTML as it was typed', () => {
    expect(html('a <b onclick="x()">b</b>')).toBe('<p dir="auto">a &#x3C;b onclick="x()">b&#x3C;/b></p>')
    expect(html('<script>alert(1)</script>')).toBe('<p dir="auto">&#x3C;script>alert(1)&#x3C;/script></p>')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'JaVaScRiPt:alert(1)', 'file:///etc'])('drops the address %s of a link', (address) => {
    expect(html(`[read](${address})`)).not.toContain('href')
  })

  it('lets links vouch for nothing', () => {
    expect(html('https://example.org')).toBe('<p dir="auto"><a href="https://example.org" rel="nofollow noopener ugc">https://example.org</a></p>')
  })

  it('makes a link of a picture, so that nothing is fetched from elsewhere', () => {
    expect(html('![map](https://example.org/map.png)')).toBe('<p dir="auto"><a href="https://example.org/map.png" rel="nofollow noopener ugc">map</a></p>')
  })

  it('keeps the outline of the page: a heading is a strong paragraph', () => {
    expect(html('# Budget')).toBe('<p dir="auto"><strong>Budget</strong></p>')
  })

  it('marks whom it names, but not in code and links', () => {
    const { html: marked, mentions } = renderMessage(parseMessage('@GGPS and `@GGPS`'), [ggps])

    expect(marked).toBe('<p dir="auto"><span class="mention" data-id="b-1">@GGPS</span> and <code>@GGPS</code></p>')
    expect(mentions).toEqual([ggps])
  })

  it('names each person once, however often the text does', () => {
    expect(renderMessage(parseMessage('@GGPS @GGPS'), [ggps]).mentions).toEqual([ggps])
  })

  it('gives footnotes no anchors, which two messages would share', () => {
    expect(html('a[^1]\n\n[^1]: note')).toBe('<p dir="auto">a[^1]</p>\n<p dir="auto">note</p>')
  })

  it.each([['>'.repeat(5000)], ['*a_'.repeat(6000)], ['- '.repeat(9000)], ['[a]('.repeat(4000)], ['!]'.repeat(9000)]])(
    'shows %.12s… as it was typed',
    (text) => {
      expect(html(text).replaceAll('&#x3C;', '<')).toContain(text)
    },
  )

  it.each([['\n\n>'], ['=\n'], ['\n- -'], ['|-\n'], ['<\n']])('shows thousands of lines of %j as they were typed', (line) => {
    const text = line.repeat(5000)

    expect(html(text)).toBe(`<p dir="auto">${text.replaceAll('<', '&#x3C;').replaceAll('\n', '<br>')}</p>`)
  })

  it('shows a text that Markdown would swallow', () => {
    expect(html('[a]: b')).toBe('<p dir="auto">[a]: b</p>')
  })
})
