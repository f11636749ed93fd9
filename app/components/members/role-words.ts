import type { Role } from '#app/domain/members/actor.ts'
import type { T } from '#app/i18n/use-t.ts'

/** A role as it is said; a coordinator with the finance capability has a word of its own. */
export function roleWords(t: T, { role, finance }: { readonly role: Role; readonly finance: boolean }): string {
  return t(`members.roles.${finance ? 'finance' : role}`)
}
