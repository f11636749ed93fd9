import { peopleInput } from '#app/domain/members/people.input.ts'
import { isIn, isWanted, type PersonLine, peopleStates } from '#app/domain/members/people-list.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery, type QueryContext } from '#server/queries/query.ts'

const pageSize = 50

type Row = Omit<PersonLine, 'secondFactorDue'> & { readonly email: string; readonly hasSecondFactor: boolean }

/**
 * People with the mandates that they have or will have, searched and filtered, in the order of names. All of them for
 * coordinators and platform administrators; of one body for its administrators, who see nothing of other mandates.
 * Addresses as `members.emails` says, and only those are searched. Refuses `not_found`.
 */
export const people = defineQuery({
  name: 'members.people',
  summary: 'People and their mandates, searched and filtered (coordinators and platform administrators; administrators of a forum, of their own).',
  candidates: true,
  input: peopleInput,
  async run(context, { forum, page, ...wanted }) {
    const { db, actor } = context
    const body = forum ? await db.body.findUnique({ where: { code: forum }, select: { id: true, code: true, nameFr: true, nameEn: true } }) : null
    if (forum && !body) return refuse('not_found')
    if (!can(actor, 'members.give_mandate', body ? [body.id] : [])) return refuse('not_found')

    const all = await readPeople(context, body?.id ?? null)
    const { compare } = new Intl.Collator(actor.locale)
    const found = all.filter((person) => isWanted(person, wanted)).sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
    return ok({
      of: body,
      items: found.slice((page - 1) * pageSize, page * pageSize),
      total: found.length,
      page,
      pages: Math.max(1, Math.ceil(found.length / pageSize)),
      counts: peopleStates.map((state) => ({ state, count: all.filter((person) => isIn(person, state)).length })),
      bodies: [...new Set(all.flatMap(({ mandates }) => mandates.map(({ code }) => code)))].sort(compare),
    })
  },
})

async function readPeople({ db, sql, actor, now }: QueryContext, bodyId: string | null): Promise<readonly PersonLine[]> {
  const { secondFactorOf } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { secondFactorOf: true } })
  const rows = await sql<Row>('people', statement, [now.toISOString(), bodyId])
  return rows.map(({ hasSecondFactor, email, ...person }) => {
    const live = person.mandates.filter(({ later }) => !later)
    const needsOne = live.some(({ role, finance }) => secondFactorOf.includes(role) || (finance && secondFactorOf.includes('finance')))
    const seesEmail = can(
      actor,
      'members.emails',
      person.mandates.map((mandate) => mandate.bodyId),
    )
    return { ...person, email: seesEmail && person.status !== 'erased' ? email : null, secondFactorDue: needsOne && !hasSecondFactor }
  })
}

const statement = `
  SELECT p.id, p.name, p.email, p.status,
         p."passwordHash" IS NOT NULL OR EXISTS (SELECT 1 FROM "Passkey" k WHERE k."personId" = p.id) AS "hasComeIn",
         EXISTS (SELECT 1 FROM "SecondFactor" f WHERE f."personId" = p.id AND f."confirmedAt" IS NOT NULL)
           OR EXISTS (SELECT 1 FROM "Passkey" k WHERE k."personId" = p.id) AS "hasSecondFactor",
         coalesce((SELECT json_agg(json_build_object('bodyId', b.id, 'code', b.code, 'kind', b.kind, 'role', m.role, 'finance', m.finance,
                                                     'title', m.title, 'later', m."startsAt" > $1::timestamptz) ORDER BY b.code)
                     FROM "Mandate" m JOIN "Body" b ON b.id = m."bodyId"
                    WHERE m."personId" = p.id AND (m."endsAt" IS NULL OR m."endsAt" > $1::timestamptz)
                      AND ($2::uuid IS NULL OR m."bodyId" = $2::uuid)), '[]'::json) AS mandates
    FROM "Person" p
   WHERE $2::uuid IS NULL OR EXISTS (SELECT 1 FROM "Mandate" m WHERE m."personId" = p.id AND m."bodyId" = $2::uuid)`
