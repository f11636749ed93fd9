import { z } from 'zod'
import type { BodyKind, Role } from '#app/domain/members/actor.ts'
import { ok, refuse } from '#app/domain/result.ts'
import type { Sql } from '#server/db/client.ts'
import { defineQuery } from '#server/queries/query.ts'

type Account = {
  readonly name: string
  readonly email: string
  readonly locale: 'fr' | 'en'
  readonly theme: 'system' | 'light' | 'dark'
  /** Null while never asked. */
  readonly typingShown: boolean | null
  readonly readingShown: boolean
  readonly singleKeys: boolean
  /** Null: as the browser asks. */
  readonly lowData: boolean | null
}

type MandateRow = {
  readonly mandateId: string
  readonly role: Role
  readonly finance: boolean
  readonly title: string | null
  readonly startsAt: Date
  readonly endsAt: Date | null
  readonly kind: BodyKind
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
}

/** The person who asks: their account, and every body that they may act for now. */
export const me = defineQuery({
  name: 'members.me',
  summary: 'The signed-in person: account, settings and mandates.',
  candidates: true,
  input: z.object({}),
  async run({ sql, actor }) {
    const [account] = await sql<Account>(
      'me',
      `SELECT name, email, locale, theme, "typingShown", "readingShown", "singleKeys", "lowData" FROM "Person" WHERE id = $1::uuid`,
      [actor.personId],
    )
    if (!account) return refuse('not_found')
    const mandates = await mandatesOf(sql, actor.personId)
    return ok({
      ...account,
      mandates: mandates.map(({ mandateId, role, finance, title, startsAt, endsAt, ...body }) => ({
        mandateId,
        acting: mandateId === actor.mandateId,
        role,
        finance,
        title,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt?.toISOString() ?? null,
        body,
      })),
    })
  },
})

function mandatesOf(sql: Sql, personId: string): Promise<MandateRow[]> {
  return sql<MandateRow>(
    'my-mandates',
    `SELECT m.id AS "mandateId", m.role, m.finance, m.title, m."startsAt", m."endsAt", b.kind, b.code, b."nameFr", b."nameEn"
       FROM "Mandate" m JOIN "Body" b ON b.id = m."bodyId" LEFT JOIN "Forum" f ON f.id = b.id
      WHERE m."personId" = $1::uuid AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())
        AND (f.id IS NULL OR f.status IN ('active', 'applicant', 'under_consideration'))
      ORDER BY b.code, m.role`,
    [personId],
  )
}
