import { describe, expect, it } from 'vitest'
import { decideExport } from './decide-export.ts'

describe('the export of a thread', () => {
  const asked = (level: 'alliance' | 'caucus' | 'confidential', rule: 'attributed' | 'chatham_house', byGlass = false) => {
    const decision = decideExport({ level, rule, byGlass })
    return decision.ok ? decision.value : decision.refusal.code
  }

  it('names people where they may be quoted, and nobody under the Chatham House Rule', () => {
    expect(asked('alliance', 'attributed')).toEqual({ scope: 'whole', named: true })
    expect(asked('alliance', 'chatham_house')).toEqual({ scope: 'whole', named: false })
  })

  it('takes nothing out of a closed thread but what stands above one under the Chatham House Rule', () => {
    expect(asked('confidential', 'attributed')).toBe('export_closed')
    expect(asked('caucus', 'attributed')).toBe('export_closed')
    expect(asked('confidential', 'chatham_house')).toEqual({ scope: 'pinned', named: false })
  })

  it('is not for whoever looks in through a broken glass', () => {
    expect(asked('confidential', 'chatham_house', true)).toBe('not_permitted')
  })
})
