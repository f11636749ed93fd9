import type { Actor } from '#app/domain/members/actor.ts'

/** The body PLATFORM has the same id in every installation; set-up creates it. */
export const platformBodyId = '00000000-0000-7000-8000-000000000001'

/**
 * Who acts when nobody is there yet: first-run set-up and the seed, in this process only. It is no person
 * and has no mandate, so that no session can ever act as it.
 */
export const systemActor: Actor = {
  personId: '00000000-0000-7000-8000-000000000000',
  name: 'Kente',
  locale: 'fr',
  mandateId: '00000000-0000-7000-8000-000000000000',
  role: 'system',
  finance: false,
  body: { id: platformBodyId, kind: 'platform', code: 'PLATFORM', nameFr: 'Plateforme', nameEn: 'Platform', class: null, status: null },
  provedAt: 'without-session',
  secondFactorDue: false,
  interests: [],
}
