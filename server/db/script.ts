type Connection = { executeScript(script: string): Promise<void> }
type Factory = { connect(): Promise<Connection> }

/** The same factory, but a script of several statements runs whole, on one connection, and is awaited. */
export function inBatches<F>(factory: F, script: (text: string) => Promise<void>): F {
  const connect = (factory as Factory).connect.bind(factory)
  return Object.create(factory as object, {
    connect: { value: async () => Object.assign(await connect(), { executeScript: script }) },
  })
}
