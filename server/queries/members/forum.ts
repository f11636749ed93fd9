import { z } from 'zod'
import type { Actor, Continent, ForumClass, ForumStatus } from '#app/domain/members/actor.ts'
import { canSeeForum, canSeeStanding, decideStanding, isPossibleFrom, standingActs } from '#app/domain/members/admission.ts'
import type { OrgType } from '#app/domain/members/org-types.ts'
import { can } from '#app/domain/members/permissions.ts'
import { isCandidate } from '#app/domain/members/standing.ts'
import { ok, refuse } from '#app/domain/result.ts'
import type { Sql } from '#server/db/client.ts'
import { defineQuery } from '#server/queries/query.ts'
import { peopleOf } from './body-people.ts'
import { editionsOf } from './forum-editions.ts'
import { standingOf } from './forum-standing.ts'
import { dossiersJoined, dossiersLed, offersOf } from './forum-work.ts'

type Facts = {
  readonly id: string
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
  readonly hostCity: string
  readonly country: string
  readonly continent: Continent
  readonly class: ForumClass
  readonly status: ForumStatus
  readonly statusSince: Date
  readonly languages: readonly string[]
  readonly timeZone: string
  readonly legalSeatCity: string | null
  readonly legalSeatCountry: string | null
  readonly website: string | null
  readonly iatiOrgType: OrgType | null
  /** Null while nobody is named, or the one who was acts for it no more. */
  readonly focalPoint: string | null
  readonly hasAdmin: boolean
}

/** One forum: facts, people, meetings, the dossiers of it that the reader may see, what it lends (rulings.md 6). */
export const forum = defineQuery({
  name: 'members.forum',
  summary: 'A forum: facts, people, meetings, standing, dossiers and what it lends, as far as the reader may see them.',
  candidates: true,
  input: z.object({ code: z.string().max(12) }),
  async run({ db, sql, actor, now }, { code }) {
    if (!can(actor, 'members.read')) return refuse('not_found')
    const facts = await factsOf(sql, code)
    if (!facts || !canSeeForum(actor, facts)) return refuse('not_found')
    const { id, hasAdmin, statusSince, ...shown } = facts
    // Who never was a member has led, joined and lent nothing.
    const seesWork = can(actor, 'members.works') && !isCandidate(facts.status) && facts.status !== 'declined'
    const seesStanding = canSeeStanding(actor, id)
    return ok({
      ...shown,
      id,
      statusSince: statusSince.toISOString(),
      own: actor.body.id === id,
      mayEdit: can(actor, 'members.edit_forum', [id]),
      people: await peopleOf(sql, actor, id),
      editions: await editionsOf(sql, id, now),
      acts: actsOn(actor, facts),
      standing: seesStanding ? await standingOf(sql, id) : null,
      /** Told to those who can do something about it. */
      needsAdmin: seesStanding && !hasAdmin,
      leads: seesWork ? await dossiersLed(db, actor, id) : [],
      joins: seesWork ? await dossiersJoined(db, actor, id) : [],
      seesWork,
      lends: seesWork ? await offersOf(db, id, now) : [],
    })
  },
})

/** What a coordinator can do with the standing now, and what stands against it; nothing for everybody else. */
function actsOn(actor: Actor, forum: Facts) {
  if (!can(actor, 'members.admit', [])) return []
  return standingActs
    .filter((act) => isPossibleFrom(forum.status, act))
    .map((act) => {
      const decision = decideStanding(actor, forum, act)
      return { act, refusal: decision.ok ? null : decision.refusal.code }
    })
}

async function factsOf(sql: Sql, code: string): Promise<Facts | undefined> {
  const [facts] = await sql<Facts>(
    'forum',
    `SELECT b.id, b.code, b."nameFr", b."nameEn", f."hostCity", f.country, f.continent, f.class, f.status, f."statusSince", f.languages, f."timeZone",
            f."legalSeatCity", f."legalSeatCountry", f.website, f."iatiOrgType"::text AS "iatiOrgType",
            (SELECT p.name FROM "Mandate" m JOIN "Person" p ON p.id = m."personId"
              WHERE p.id = f."focalPointId" AND p.status = 'active' AND m."bodyId" = f.id AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())
              LIMIT 1) AS "focalPoint",
            EXISTS (SELECT 1 FROM "Mandate" m JOIN "Person" p ON p.id = m."personId" AND p.status = 'active'
                     WHERE m."bodyId" = f.id AND m.role = 'forum_admin' AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())) AS "hasAdmin"
       FROM "Forum" f JOIN "Body" b ON b.id = f.id WHERE b.code = $1`,
    [code],
  )
  return facts
}
