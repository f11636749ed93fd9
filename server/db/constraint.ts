import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'

type Queryable = { onError(error: unknown): never; startTransaction?: (level?: string) => Promise<Queryable> }

/** Opens the marker that carries a violated constraint's name through Prisma, which drops it (rulings.md 26). */
const mark = '[constraint '

/**
 * A factory whose errors keep the name of the violated constraint, whatever the server's language:
 * `violatedConstraint` reads it back.
 */
export function markConstraint(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  return Object.create(factory, {
    connect: { value: async () => marked((await factory.connect()) as never) },
  })
}

function marked(queryable: Queryable): Queryable {
  const convert = queryable.onError.bind(queryable)
  queryable.onError = (error) => convert(withMark(error))
  const start = queryable.startTransaction?.bind(queryable)
  if (start) queryable.startTransaction = async (level) => marked(await start(level))
  return queryable
}

function withMark(error: unknown): unknown {
  if (error instanceof Error && 'constraint' in error && typeof error.constraint === 'string' && error.constraint) {
    error.message = `${error.message} ${mark}${error.constraint}]`
  }
  return error
}

/** The name of the constraint that an error of Prisma or of a raw statement reports, or null. */
export function violatedConstraint(error: unknown, depth = 0): string | null {
  if (typeof error !== 'object' || error === null || depth > 6) return null
  const record = error as Record<string, unknown>
  if (typeof record.constraint === 'string' && record.constraint) return record.constraint
  for (const text of [record.message, record.originalMessage]) {
    const at = typeof text === 'string' ? text.lastIndexOf(mark) : -1
    if (typeof text === 'string' && at >= 0) return text.slice(at + mark.length, text.indexOf(']', at))
  }
  return [record.cause, record.meta, record.driverAdapterError].reduce<string | null>((found, inner) => found ?? violatedConstraint(inner, depth + 1), null)
}

/** The SQLSTATE of an error, wherever Prisma put it, or null. */
export function sqlState(error: unknown, depth = 0): string | null {
  if (typeof error !== 'object' || error === null || depth > 6) return null
  const record = error as Record<string, unknown>
  for (const code of [record.originalCode, record.code]) {
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('P2')) return code
  }
  return [record.cause, record.meta, record.driverAdapterError].reduce<string | null>((found, inner) => found ?? sqlState(inner, depth + 1), null)
}
