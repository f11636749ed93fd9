import { describe, expect, it } from 'vitest'
import { readEnv } from './env.ts'
import { startFault } from './start-fault.ts'

function faultOf(source: Record<string, string>): string | null {
  try {
    readEnv(source)
    return null
  } catch (error) {
    return startFault(error)
  }
}

describe('a wrong variable', () => {
  it.each([
    ['PORT', { PORT: 'eighty' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/x' }],
    ['REDIS_URL', { REDIS_URL: 'localhost' }],
    ['PUBLIC_URL', { HOST: '0.0.0.0' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'ftp://kente.example' }],
    ['KENTE_DEMO', { KENTE_DEMO: 'yes' }],
    ['KENTE_DEMO_PASSWORD', { KENTE_DEMO_PASSWORD: 'short' }],
  ])('%s is named in one line', (name, source) => {
    const line = faultOf(source)

    expect(line).toMatch(new RegExp(`^${name}: `))
    expect(line).not.toContain('\n')
  })

  it('is not seen in an empty environment', () => {
    expect(faultOf({})).toBeNull()
  })
})

describe('a data folder that cannot be used', () => {
  it.each(['EEXIST', 'ENOTDIR', 'EROFS', 'ENOSPC'])('is told in one line: %s', (code) => {
    expect(startFault(Object.assign(new Error('mkdir'), { code }))).toMatch(/^DATA_DIR: [^\n]+$/)
  })
})

describe('a demo alliance', () => {
  it('is wanted on the embedded database and only on request on PostgreSQL', () => {
    const url = 'postgres://root@127.0.0.1/kente'

    expect(readEnv({}).demo.wanted).toBe(true)
    expect(readEnv({ DATABASE_URL: url }).demo.wanted).toBe(false)
    expect(readEnv({ DATABASE_URL: url, KENTE_DEMO: '1' }).demo.wanted).toBe(true)
  })

  it('offers "enter as" on loopback alone', () => {
    expect(readEnv({}).demo.enterAs).toBe(true)
    expect(readEnv({ HOST: '0.0.0.0', KENTE_INSECURE: '1' }).demo.enterAs).toBe(false)
    expect(readEnv({ PUBLIC_URL: 'https://kente.example' }).demo.enterAs).toBe(false)
  })
})
