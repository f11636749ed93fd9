import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { commands } from '#server/commands/registry.ts'
import { queries } from '#server/queries/registry.ts'
import { disturbingTexts, scriptPayloads } from '../../e2e/acts/hostile-text.ts'

type Field = { readonly path: string; readonly schema: z.ZodType }
type Def = { readonly type: string; readonly [part: string]: unknown }

const defOf = (schema: z.ZodType) => schema.def as unknown as Def

/** Every place of an input where a text may stand. */
function textFields(schema: z.ZodType, path: string): readonly Field[] {
  const def = defOf(schema)
  const part = (name: string) => def[name] as z.ZodType
  switch (def.type) {
    case 'string':
      return [{ path, schema }]
    case 'object':
      return Object.entries(def.shape as { [key: string]: z.ZodType }).flatMap(([key, member]) => textFields(member, `${path}.${key}`))
    case 'array':
      return textFields(part('element'), `${path}[]`)
    case 'record':
      return textFields(part('valueType'), `${path}{}`)
    case 'tuple':
      return (def.items as z.ZodType[]).flatMap((item, at) => textFields(item, `${path}[${at}]`))
    case 'union':
      return (def.options as z.ZodType[]).flatMap((option) => textFields(option, path))
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'catch':
    case 'readonly':
      return textFields(part('innerType'), path)
    case 'pipe': {
      const from = defOf(part('in')).type
      if (from === 'transform') return textFields(part('out'), path)
      const inner = textFields(part('in'), path)
      // A text that goes on through further steps is one field with all of them.
      return inner.length === 1 && inner[0]?.path === path ? [{ path, schema }] : inner
    }
    default:
      return []
  }
}

const fields = [...Object.entries(commands), ...Object.entries(queries)].flatMap(([name, { input }]) => textFields(input as unknown as z.ZodType, name))
const takes = ({ schema }: Field, text: string) => schema.safeParse(text).success
/** One line alone: a name, a title, a reference. */
const isLine = (field: Field) => takes(field, 'Bonjour') && !takes(field, 'Bonjour\nencore')

/** Of what is kept: a query only looks for it. */
const kept = fields.filter(({ path }) => Object.hasOwn(commands, path.split('.').slice(0, 2).join('.')))

describe('every text field of every command and query', () => {
  it('is found by walking through their inputs', () => {
    const paths = fields.map(({ path }) => path)

    expect(paths).toEqual(expect.arrayContaining(['threads.post.text', 'threads.create.title', 'projects.create.titleFr', 'members.suspend-person.reason']))
    expect(fields.length).toBeGreaterThan(200)
  })

  it('takes a script for text or refuses it, and changes nothing of it but its ends', () => {
    const changed = fields.flatMap((field) =>
      scriptPayloads.flatMap((payload) => {
        const parsed = field.schema.safeParse(payload)
        return parsed.success && typeof parsed.data === 'string' && !payload.replace(/\s+/g, ' ').includes(parsed.data.replace(/\s+/g, ' '))
          ? [`${field.path}: ${parsed.data}`]
          : []
      }),
    )

    expect(changed).toEqual([])
  })

  it('takes one line alone for whatever stands beside the texts of others', () => {
    const named = /\.(name|title|nameFr|nameEn|titleFr|titleEn|place|bankRef|documentRef|reference|theme\w*|description|code)$/
    const ofSeveralLines = kept.filter(({ path }) => named.test(path)).filter((field) => takes(field, 'Bonjour\nencore'))

    expect(ofSeveralLines.map(({ path }) => path)).toEqual(['resources.offer.description'])
  })

  it.each(Object.entries(disturbingTexts))('refuses in one line what would disturb what stands beside it: %s', (_kind, text) => {
    expect(kept.filter((field) => isLine(field) && takes(field, text)).map(({ path }) => path)).toEqual([])
  })
})
