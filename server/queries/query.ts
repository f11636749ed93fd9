import type { z } from 'zod'
import type { Actor } from '#app/domain/members/actor.ts'
import type { Result } from '#app/domain/result.ts'
import type { Database, Tx } from '#server/db/client.ts'

/** What a query may read with; it never writes. */
export type QueryContext = {
  readonly db: Pick<Tx, '$queryRaw' | keyof Tx>
  /** One prepared statement: for the hot pages. Reads outside the snapshot of a `snapshot` query. */
  readonly sql: Database['sql']
  readonly actor: Actor
  readonly now: Date
}

/** `Value` is plain JSON: amounts as Money, instants as ISO 8601, days as YYYY-MM-DD. */
export type Query<Input, Value> = {
  readonly name: string
  /** One sentence for the API description. */
  readonly summary: string
  /** People of a forum on its way in may ask it too. */
  readonly candidates?: true
  readonly input: z.ZodType<Input>
  /** Reads several tables that must agree, money above all: one REPEATABLE READ, READ ONLY transaction (rulings.md 20). */
  readonly snapshot?: true
  readonly run: (context: QueryContext, input: Input) => Promise<Result<Value>>
}

export function defineQuery<Input, Value>(query: Query<Input, Value>): Query<Input, Value> {
  return query
}
