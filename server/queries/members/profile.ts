import type { BodyKind, Role } from '#app/domain/members/actor.ts'
import { can } from '#app/domain/members/permissions.ts'
import { onPersonInput } from '#app/domain/members/person-standing.input.ts'
import type { PersonStatus } from '#app/domain/members/person-standing.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery, type QueryContext } from '#server/queries/query.ts'

type MandateView = {
  readonly id: string
  readonly body: { readonly id: string; readonly code: string; readonly kind: BodyKind; readonly nameFr: string; readonly nameEn: string }
  readonly role: Role
  readonly finance: boolean
  readonly title: string | null
  readonly startsAt: string
  readonly endsAt: string | null
  readonly phase: 'now' | 'later' | 'over'
  /** The holder of the mandate for whom this one stands in. */
  readonly alternateOf: { readonly mandateId: string; readonly name: string } | null
}

type MandateRow = Omit<MandateView, 'startsAt' | 'endsAt' | 'phase'> & { readonly startsAt: Date; readonly endsAt: Date | null }

type Account = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly status: PersonStatus
  readonly createdAt: Date
  readonly hasPassword: boolean
  readonly hasSecondFactor: boolean
}

const account = `
  SELECT id, name, email, status, "createdAt", "passwordHash" IS NOT NULL AS "hasPassword",
         EXISTS (SELECT 1 FROM "SecondFactor" f WHERE f."personId" = p.id) OR EXISTS (SELECT 1 FROM "Passkey" k WHERE k."personId" = p.id) AS "hasSecondFactor"
    FROM "Person" p WHERE id = $1::uuid`

const mandateRows = `
  SELECT m.id, m.role, m.finance, m.title, m."startsAt", m."endsAt",
         json_build_object('id', b.id, 'code', b.code, 'kind', b.kind, 'nameFr', b."nameFr", 'nameEn', b."nameEn") AS body,
         CASE WHEN o.id IS NULL THEN NULL ELSE json_build_object('mandateId', o.id, 'name', q.name) END AS "alternateOf"
    FROM "Mandate" m JOIN "Body" b ON b.id = m."bodyId"
    LEFT JOIN "Mandate" o ON o.id = m."alternateOfId" LEFT JOIN "Person" q ON q.id = o."personId"
   WHERE m."personId" = $1::uuid AND ($2::uuid IS NULL OR m."bodyId" = $2::uuid)
   ORDER BY m."startsAt" DESC, m.id DESC`

/**
 * A person as those who give mandates see them: any for coordinators and platform administrators, those who act or
 * acted for their forum for its administrators, who see nothing of other bodies. Refuses `not_found` otherwise.
 */
export const profile = defineQuery({
  name: 'members.profile',
  summary: 'A person with all mandates, past and to come, for those who give them.',
  candidates: true,
  input: onPersonInput,
  async run(context, { personId }) {
    const { sql, actor } = context
    if (!can(actor, 'members.give_mandate')) return refuse('not_found')
    const seesAll = can(actor, 'members.give_mandate', [])
    const [person] = await sql<Account>('profile', account, [personId])
    const mandates = await mandatesOf(context, personId, seesAll ? null : actor.body.id)
    if (!person || (!seesAll && mandates.length === 0)) return refuse('not_found')

    const { email, createdAt, status, hasSecondFactor, ...rest } = person
    const open = mandates.filter(({ phase }) => phase !== 'over')
    const seesEmail = can(
      actor,
      'members.emails',
      open.map(({ body }) => body.id),
    )
    const isOther = actor.personId !== personId
    const maySuspend = can(actor, 'members.suspend_person', []) && isOther
    const mayErase = can(actor, 'members.erase_person', [])
    return ok({
      ...rest,
      status,
      email: seesEmail && status !== 'erased' ? email : null,
      createdAt: createdAt.toISOString(),
      oneself: !isOther,
      mandates,
      suspension: maySuspend && status === 'suspended' ? await suspensionOf(context, personId) : null,
      erasure: mayErase ? await erasureOf(context, personId) : null,
      may: {
        give: status === 'active',
        suspend: maySuspend && status === 'active',
        resetFactor: maySuspend && status === 'active' && hasSecondFactor,
        reinstate: maySuspend && status === 'suspended',
        erase: mayErase && isOther && status !== 'erased',
        audit: can(actor, 'members.audit', []),
      },
    })
  },
})

async function mandatesOf({ sql, now }: QueryContext, personId: string, bodyId: string | null): Promise<readonly MandateView[]> {
  const rows = await sql<MandateRow>('profile-mandates', mandateRows, [personId, bodyId])
  return rows.map(({ startsAt, endsAt, ...mandate }) => ({
    ...mandate,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
    phase: endsAt && endsAt <= now ? 'over' : startsAt > now ? 'later' : 'now',
  }))
}

/** The reason is a text: for coordinators (rulings.md 4). */
async function suspensionOf({ db, actor }: QueryContext, personId: string) {
  const open = await db.suspension.findFirst({ where: { personId, liftedAt: null }, select: { reason: true, suspendedAt: true } })
  return open && { reason: actor.role === 'coordinator' ? open.reason : null, at: open.suspendedAt.toISOString() }
}

async function erasureOf({ db }: QueryContext, personId: string) {
  const open = await db.erasureRequest.findFirst({ where: { personId, outcome: null }, select: { reason: true, askedAt: true } })
  return open && { reason: open.reason, askedAt: open.askedAt.toISOString() }
}
