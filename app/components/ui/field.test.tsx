import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { AmountField } from './amount-field.tsx'
import { CheckField } from './check-field.tsx'
import { RadioGroup } from './radio-group.tsx'
import { SelectField } from './select-field.tsx'
import { TextField } from './text-field.tsx'

describe('a field', () => {
  test('ties its control to label, hint and fault', () => {
    const html = renderToStaticMarkup(<TextField label="Target" name="lines[0].target" hint="For instance 70 %" fault="Write a target" />)

    expect(html).toContain('<label class="label" for="lines[0].target">')
    expect(html).toMatch(/<input [^>]*id="lines\[0\].target"[^>]*aria-describedby="lines\[0\].target-hint lines\[0\].target-fault"[^>]*aria-invalid="true"/)
    expect(html).toContain('id="lines[0].target-hint"')
    expect(html).toContain('id="lines[0].target-fault"')
  })

  test('describes itself by nothing when it has neither hint nor fault', () => {
    const html = renderToStaticMarkup(<TextField label="Target" name="target" />)

    expect(html).not.toContain('aria-describedby')
    expect(html).not.toContain('aria-invalid')
  })

  test('keeps what was typed without a script', () => {
    const text = renderToStaticMarkup(<TextField label="Target" name="target" defaultValue="70 %" />)
    const choice = renderToStaticMarkup(<SelectField label="Area" name="area" defaultValue="b" options={[option('a'), option('b')]} />)
    const amount = renderToStaticMarkup(<AmountField label="Pledge" name="amount" currencyName="currency" defaultValue="12 300,50" currency="XOF" />)

    expect(text).toContain('value="70 %"')
    expect(choice).toContain('<option value="b" selected="">')
    expect(amount).toContain('value="12 300,50"')
    expect(amount).toContain('<option selected="">XOF</option>')
  })

  test('shows the consequence of each choice and the one that stands', () => {
    const html = renderToStaticMarkup(<RadioGroup label="Outcome" name="outcome" defaultValue="b" options={[option('a'), option('b')]} />)

    expect(html).toContain('<legend class="label">')
    expect(html.match(/type="radio"/g)).toHaveLength(2)
    expect(html).toMatch(/value="b"[^>]*checked=""|checked=""[^>]*value="b"/)
  })

  test('says yes by a box whose label is the target', () => {
    const html = renderToStaticMarkup(<CheckField label="Shared" name="shared" />)

    expect(html).toMatch(/<label class="check"><input [^>]*name="shared"/)
  })
})

function option(value: string) {
  return { value, label: `Choice ${value}`, hint: `What ${value} does` }
}
