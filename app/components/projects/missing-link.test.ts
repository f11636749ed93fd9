import { describe, expect, it } from 'vitest'
import { refuse } from '#app/domain/result.ts'
import { missingLink } from './missing-link.ts'

describe('what a dossier lacks', () => {
  const acts = [
    { act: 'edit', refusal: null },
    { act: 'partners', refusal: null },
    { act: 'propose_version', refusal: refuse('dossier_incomplete').refusal },
  ] as const

  it('leads whoever may write to its field', () => {
    expect(missingLink({ code: 'summary', path: 'summaryFr' }, 'p1', acts)).toBe('/projects/p1/edit#summaryFr')
    expect(missingLink({ code: 'countries', path: 'countries' }, 'p1', acts)).toBe('/projects/p1/edit#where')
    expect(missingLink({ code: 'line_amount', path: 'lines.2.amount', n: 3 }, 'p1', acts)).toBe('/projects/p1/edit#budget')
    expect(missingLink({ code: 'co_applicant', path: 'partners' }, 'p1', acts)).toBe('/projects/p1/invite')
  })

  it('leads nowhere for whoever may not mend it, or not yet', () => {
    expect(missingLink({ code: 'version', path: 'version' }, 'p1', acts)).toBeNull()
    expect(missingLink({ code: 'consent', path: 'partners', forum: 'FSMD' }, 'p1', acts)).toBeNull()
    expect(missingLink({ code: 'summary', path: 'summaryFr' }, 'p1', [])).toBeNull()
  })
})
