import { z } from 'zod'

const bit = z.enum(['0', '1']).transform((value) => value === '1')
const flag = bit.default(false)
const loopback = ['127.0.0.1', 'localhost', '::1']

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Where people reach it; decides the cookie, the accepted origin and every link in a mail. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: flag,
  KENTE_INSECURE: flag,
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** An engine for translations of one's own, with the interface of LibreTranslate; without it nothing is sent anywhere. */
  TRANSLATION_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Kente <kente@localhost>'),
  /** Seals what must be read again and signs the links of mails; the same for all processes. */
  KENTE_SECRET: z.string().min(32).optional(),
  KENTE_DEMO: bit.optional(),
  KENTE_DEMO_PASSWORD: z.string().min(8).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export type Env = ReturnType<typeof readEnv>

/** A wrong variable; the message is one line that names it. */
export class EnvFault extends Error {}

/**
 * Reads the configuration, the only place that does (README lists the variables). Throws EnvFault with one
 * line that names the variable at fault. Refuses to listen beyond loopback without an https PUBLIC_URL,
 * unless KENTE_INSECURE=1 (rulings.md 38).
 */
export function readEnv(source: { readonly [name: string]: string | undefined }) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new EnvFault(`${issue?.path.join('.') ?? 'environment'}: ${issue?.message ?? 'not understood'}`)
  }
  const env = parsed.data
  const onLoopback = loopback.includes(env.HOST)
  const https = env.PUBLIC_URL?.startsWith('https:') ?? false
  if (!onLoopback && !https && !env.KENTE_INSECURE) {
    throw new EnvFault('PUBLIC_URL: must begin with https:// when HOST is not a loopback address (or set KENTE_INSECURE=1)')
  }
  return {
    mode: env.NODE_ENV,
    http: { host: env.HOST, port: env.PORT, publicUrl: env.PUBLIC_URL?.replace(/\/$/, ''), https, trustProxy: env.TRUST_PROXY, onLoopback },
    database: { url: env.DATABASE_URL, pool: env.DATABASE_POOL },
    dataDir: env.DATA_DIR,
    secret: env.KENTE_SECRET,
    redisUrl: env.REDIS_URL,
    translationUrl: env.TRANSLATION_URL,
    mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM },
    demo: {
      /** Load the demo alliance into an empty database. */
      wanted: env.KENTE_DEMO ?? env.DATABASE_URL === undefined,
      password: env.KENTE_DEMO_PASSWORD,
      /** "Enter as …" on the sign-in page. */
      enterAs: onLoopback && !env.PUBLIC_URL && !env.KENTE_INSECURE,
    },
    logLevel: env.LOG_LEVEL,
  } as const
}
