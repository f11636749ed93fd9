import type { Actor } from '#app/domain/members/actor.ts'
import { noticeChoicesInput } from '#app/domain/notices/notice-choices.input.ts'
import {
  type Following,
  followings,
  type MailPace,
  mailPaces,
  type NoticeChoices,
  type ThreadChoice,
  usualChoices,
} from '#app/domain/notices/notice-choices.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Keys } from '#server/auth/keys.ts'
import { faultsOf } from '#server/commands/faults.ts'
import type { Database } from '#server/db/client.ts'

/** With the zone in which hours and mornings count; null: the alliance's. */
export type ChosenNotices = NoticeChoices & { readonly timeZone: string | null }

/** How a person wants to hear: personal state, no event (rulings.md 27). Always one's own rows. */
export function createNoticeChoices({ prisma, sql }: Pick<Database, 'prisma' | 'sql'>, keys: Pick<Keys, 'idOfToken' | 'isGenuine'>) {
  /** Whose mails the token of a mail's link ends; null when it is none of ours, or nobody gets mails there any more. */
  async function holderOf(token: string): Promise<string | null> {
    const id = keys.idOfToken(token)
    if (!id || !keys.isGenuine(token, 'unsubscribe', id)) return null
    return (await prisma.person.count({ where: { id, status: 'active' } })) > 0 ? id : null
  }

  return {
    async of(personId: string): Promise<ChosenNotices> {
      const row = await prisma.noticeChoice.findUnique({ where: { personId } })
      if (!row) return { ...usualChoices, timeZone: null }
      const { quietFrom: from, quietTo: to, timeZone } = row
      return { mail: toMailPace(row.mail), follows: toFollowing(row.follows), quiet: from === null || to === null ? null : { from, to }, timeZone }
    },
    /** Whoever begins to follow everything hears of what is said from now on. Refuses `invalid_input`. */
    async choose(personId: string, raw: unknown): Promise<Result<null>> {
      const parsed = noticeChoicesInput.safeParse(raw)
      if (!parsed.success) return refuse('invalid_input', { faults: faultsOf(parsed.error, raw) })
      const { mail, follows, quiet, timeZone } = parsed.data
      await sql(
        'notice-choices',
        `INSERT INTO "NoticeChoice" ("personId", mail, follows, "quietFrom", "quietTo", "timeZone") VALUES ($1::uuid, $2, $3, $4::int, $5::int, $6)
         ON CONFLICT ("personId") DO UPDATE
           SET mail = excluded.mail, follows = excluded.follows, "quietFrom" = excluded."quietFrom", "quietTo" = excluded."quietTo",
               "timeZone" = excluded."timeZone", "updatedAt" = now(),
               "followsSince" = CASE WHEN "NoticeChoice".follows = excluded.follows THEN "NoticeChoice"."followsSince" ELSE now() END`,
        [personId, mail, follows, quiet?.from ?? null, quiet?.to ?? null, timeZone],
      )
      return ok(null)
    },
    mayUnsubscribe: async (token: string): Promise<boolean> => (await holderOf(token)) !== null,
    /** No mail about anything any more for whoever holds the link of one; lines of the inbox stay. False for a foreign link. */
    async unsubscribe(token: string): Promise<boolean> {
      const personId = await holderOf(token)
      if (!personId) return false
      await prisma.noticeChoice.upsert({ where: { personId }, create: { personId, mail: 'none' }, update: { mail: 'none', updatedAt: new Date() } })
      return true
    },
    /** Chooses for one discussion, of which mails tell what is said from now on; nothing happens where the actor may not read. */
    async follow(actor: Actor, threadId: string, { choice, mail }: ThreadChoice): Promise<void> {
      await sql(
        'thread-follow',
        `INSERT INTO "ThreadFollow" ("personId", "threadId", choice, mail, "mailedSeq")
         SELECT $1::uuid, t.id, $5, $6, t."lastSeq" FROM kente_visible_threads($1::uuid, $2::uuid, $3) t WHERE t.id = $4::uuid
         ON CONFLICT ("personId", "threadId") DO UPDATE
           SET choice = excluded.choice, mail = excluded.mail, "updatedAt" = now(),
               "mailedSeq" = CASE WHEN "ThreadFollow".choice IS NOT DISTINCT FROM excluded.choice THEN "ThreadFollow"."mailedSeq" ELSE excluded."mailedSeq" END`,
        [actor.personId, actor.body.id, actor.body.kind, threadId, choice, mail],
      )
    },
  }
}

function toMailPace(text: string): MailPace {
  return mailPaces.find((known) => known === text) ?? usualChoices.mail
}

function toFollowing(text: string): Following {
  return followings.find((known) => known === text) ?? usualChoices.follows
}
