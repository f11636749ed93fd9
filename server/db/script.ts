type Connection = { executeScript(script: string): Promise<void> }
type Factory = { connect(): Promise<Connection>; connectToShadowDb?: () => Promise<Connection> }

type Scripts = {
  readonly script: (text: string) => Promise<void>
  /** A connection to an empty database like this one, on which the engine replays the migrations. */
  readonly shadow?: () => Promise<unknown>
}

/** The same factory, but a script of several statements runs whole, on one connection, and is awaited. */
export function inBatches<F>(factory: F, { script, shadow }: Scripts): F {
  const connect = (factory as Factory).connect.bind(factory)
  return Object.create(factory as object, {
    connect: { value: async () => Object.assign(await connect(), { executeScript: script }) },
    ...(shadow ? { connectToShadowDb: { value: shadow } } : {}),
  })
}
