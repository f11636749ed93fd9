import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'

type Run = (query: never) => Promise<unknown>
type Transaction = { queryRaw: Run; executeRaw: Run }
type Connection = { startTransaction(level?: string): Promise<Transaction> }

/**
 * A factory whose transactions run one statement at a time. Prisma asks for the relations of a record all at once,
 * also inside a transaction, and the driver's connection takes only one statement at a time.
 */
export function inTurn(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  return Object.create(factory, {
    connect: { value: async () => withQueues((await factory.connect()) as never) },
  })
}

function withQueues(connection: Connection): Connection {
  const start = connection.startTransaction.bind(connection)
  connection.startTransaction = async (level) => queued(await start(level))
  return connection
}

function queued(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  const inQueue = (run: Run): Run => {
    const bound = run.bind(transaction)
    return (query) => {
      const mine = last.then(() => bound(query))
      last = mine.catch(() => {})
      return mine
    }
  }
  return Object.assign(transaction, { queryRaw: inQueue(transaction.queryRaw), executeRaw: inQueue(transaction.executeRaw) })
}
