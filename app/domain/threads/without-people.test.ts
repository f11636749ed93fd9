import { describe, expect, it } from 'vitest'
import { unnamedPerson, withoutPeople, withoutPeopleInHtml } from './without-people.ts'

describe('a text without people', () => {
  const thabo = unnamedPerson({ name: 'Thabo Mokoena', email: 'thabo@sama.example' })
  const clean = withoutPeople({ names: [...thabo.names, 'Southern African Mediators'], words: [...thabo.words, 'SAMA'] })

  it('names nobody, by full or first name, in any case, nor their body', () => {
    expect(clean('THABO MOKOENA et @Thabo, pour SAMA (southern african mediators)')).toBe('… et @…, pour … (…)')
    expect(clean('Thabo\nMokoena')).toBe('…')
  })

  it('leaves words alone that only begin so', () => {
    expect(clean('SAMARA, thabor, mokoena')).toBe('SAMARA, thabor, mokoena')
  })

  it('keeps neither addresses nor ids', () => {
    expect(clean('thabo@sama.example, autre@forum.example')).toBe('…, …')
    expect(clean('/people/0190a1b2-0000-7000-8000-0123456789ab')).toBe('/people/…')
  })

  it('keeps of rendered text what it says, with its marks', () => {
    const html =
      '<p dir="auto"><span class="mention" data-id="0190a1b2-0000-7000-8000-0123456789ab">@Thabo</span>, <strong>SAMA</strong> <a href="mailto:thabo@sama.example">ici</a></p>'

    expect(withoutPeopleInHtml(clean, html)).toBe('<p dir="auto">@…, <strong>…</strong> <a href="mailto:…">ici</a></p>')
  })
})
