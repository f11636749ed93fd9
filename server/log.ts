import pino, { type DestinationStream } from 'pino'

/**
 * The log of the program: never headers, passwords or links, and of an error never the rows, parameters and arguments
 * that it brings along, in which texts and those who wrote them stand (rulings.md 32).
 */
export function createLog(level: string, destination: DestinationStream = pino.destination(1)) {
  return pino({ level, redact: ['req.headers', 'password', 'token'], serializers: { err: toFault } }, destination)
}

type Fault = {
  readonly type: string
  readonly message: string
  readonly stack: string
  /** Of the database: its code, and what it is about. */
  readonly code?: string
  readonly table?: string
  readonly constraint?: string
  readonly cause?: Fault | undefined
}

function toFault(error: unknown): Fault | undefined {
  if (error === undefined) return undefined
  if (!(error instanceof Error)) return { type: typeof error, message: 'no error was thrown', stack: '' }
  const { name, stack = '', cause } = error
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  const known = ['code', 'table', 'constraint'].flatMap((field) => {
    const value: unknown = Reflect.get(error, field)
    return typeof value === 'string' ? [[field, value]] : []
  })
  return { type: name, message: withoutValues(error), stack: frames.join('\n'), ...Object.fromEntries(known), cause: toFault(cause) }
}

/** Prisma quotes the arguments of a call before it says what is wrong with them, PostgreSQL a value that it cannot read after it. */
function withoutValues({ name, message }: Error): string {
  const said = name.startsWith('Prisma')
    ? (message
        .trim()
        .split(/\n\n|\n(?=Database error)/)
        .at(-1) ?? '')
    : message
  return said.replace(/: ".*"/s, '')
}
