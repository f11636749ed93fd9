import { describe, expect, it } from 'vitest'
import type { Actor, ForumStatus } from '#app/domain/members/actor.ts'
import { leadCandidate } from './candidate-pages.ts'

function actor(status: ForumStatus | null): Actor {
  return {
    ...{ personId: 'p', name: 'Odile', locale: 'fr', mandateId: 'm', role: 'forum_admin', finance: false },
    body: { id: 'f', kind: 'forum', code: 'KPP', nameFr: '', nameEn: '', class: 'full', status },
    ...{ provedAt: 'without-session', secondFactorDue: false, interests: ['f'] },
  }
}

describe('people of a forum on its way in', () => {
  it.each(['/', '/projects', '/threads/1', '/pool/ledger', '/resources', '/decisions', '/inbox', '/meadow', '/forumsx', '/secretariat/audit'])(
    'are led from %s to their forum',
    (path) => {
      expect(leadCandidate(actor('applicant'), path)).toBe('/forums/KPP')
      expect(leadCandidate(actor('under_consideration'), path)).toBe('/forums/KPP')
      expect(leadCandidate(actor('active'), path)).toBeNull()
      expect(leadCandidate(actor(null), path)).toBeNull()
    },
  )

  it.each(['/forums', '/forums/KPP/edit', '/secretariat', '/me', '/me/sessions', '/people/1', '/acting'])('stay on %s', (path) => {
    expect(leadCandidate(actor('applicant'), path)).toBeNull()
  })
})
