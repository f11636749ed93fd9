import { describe, expect, it } from 'vitest'
import { readForm } from './form.ts'

const commandId = '018f3b2e-0000-7000-8000-000000000001'

function posted(body: string, type = 'application/x-www-form-urlencoded') {
  return new Request('http://here.invalid/', { method: 'POST', headers: { 'Content-Type': type }, body })
}

async function refusedAs(body: string, type?: string) {
  return readForm(posted(body, type)).then(
    () => 'read',
    (thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown),
  )
}

describe('a posted form', () => {
  it('is read as its names nest, without what was left empty', async () => {
    const form = await readForm(posted(`title=Dialogue&note=&lines[0].amount=5&lines[1].amount=6&as=nonsense&commandId=${commandId}`))

    expect(form.input).toEqual({ title: 'Dialogue', lines: [{ amount: '5' }, { amount: '6' }] })
    expect(form.typed).toMatchObject({ title: 'Dialogue', note: '', 'lines[1].amount': '6' })
    expect(form.act).toEqual({ as: null, commandId, proof: null })
  })

  it('takes several values of one name together', async () => {
    const { input, typed } = await readForm(posted('country=TG&country=GH'))

    expect(input).toEqual({ country: ['TG', 'GH'] })
    expect(typed).toEqual({ country: 'TG,GH' })
  })

  it.each([
    ['JSON', '{}', 'application/json'],
    ['a broken multipart body', 'nothing', 'multipart/form-data; boundary=x'],
  ])('is refused when it is %s', async (_what, body, type) => {
    expect(await refusedAs(body, type)).toBe(400)
  })

  it.each([
    ['an unreadable one', 'x'],
    ['one of another shape', '{"type":"x"}'],
    ['one that would lengthen a list', '{"type":"insert","payload":{"name":"title","index":9}}'],
  ])('does not follow instructions to rearrange it: %s', async (_what, instruction) => {
    const body = new URLSearchParams({ title: 'Dialogue', __intent__: instruction, __state__: instruction })

    expect((await readForm(posted(body.toString()))).input).toEqual({ title: 'Dialogue' })
  })

  it('reaches nothing that every object has', async () => {
    const { input } = await readForm(posted('__proto__.taken=1&constructor.prototype.taken=1&__proto__[taken]=1&title=Dialogue'))

    expect(input).toEqual({ title: 'Dialogue' })
    expect(Object.hasOwn(Object.prototype, 'taken')).toBe(false)
  })

  it('shows again what was typed in a field whose name every object has', async () => {
    const { typed } = await readForm(posted('toString=one&toString=two&__proto__=three'))

    expect(Object.entries(typed)).toEqual([['toString', 'one,two']])
  })

  it.each([
    ['more fields than any form has', Array.from({ length: 2001 }, () => 'f=1').join('&')],
    ['an index far beyond any list', 'points[4294967294].text=1'],
  ])('is refused with %s', async (_what, body) => {
    expect(await refusedAs(body)).toBe(413)
  })
})
