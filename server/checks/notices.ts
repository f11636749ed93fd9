import type { Check } from './check.ts'

export const noticesChecks: readonly Check[] = [
  {
    claim: 'every notice is of a person who exists',
    sql: `SELECT n.id AS fault FROM "Notice" n WHERE NOT EXISTS (SELECT 1 FROM "Person" p WHERE p.id = n."personId")`,
  },
]
