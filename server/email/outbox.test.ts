import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { afterEach, describe, expect, it } from 'vitest'
import { readEnv } from '#server/env.ts'
import { scratch } from '#server/test/harness.ts'
import { createOpenOutbox } from './outbox.ts'
import { createMailTransport } from './transport.ts'

describe('the outbox of someone who tries Kente', () => {
  const dataDir = scratch()
  const folder = join(dataDir, 'outbox')
  const transport = createMailTransport({ from: 'Kente <kente@kente.test>', outbox: folder, host: 'kente.test' })
  const view = { nameFr: 'A', nameEn: 'A', numberPrefix: 'A', baseCurrency: 'EUR', timeZone: 'Africa/Lome', languages: ['fr', 'en'] } as const
  const open = (variables: { [name: string]: string } = {}, demo = true) =>
    createOpenOutbox({ env: readEnv({ DATA_DIR: dataDir, ...variables }), alliance: { current: () => ({ ...view, demo }) } })()

  afterEach(() => rm(dataDir, { recursive: true, force: true }))

  it('shows what was written, in full and as it was meant', async () => {
    const link = `https://kente.test/password/${'x'.repeat(120)}`
    const text = `Bonjour Awa Diallo,\n\nVotre mot de passe a été changé à 17:00 GMT = demain.\n\n${link}\n\n-- \nKente`
    const subject = 'Révision demandée : « élection » d’octobre, avec un titre qui ne tient pas sur une seule ligne'
    const at = new Date('2026-06-01T17:00:00Z')
    await transport.send({ id: newId(), at, locale: 'fr', to: { name: 'Zoé', address: 'zoe@test.example' }, subject, text, html: '<p>html</p>' })

    const [mail, ...others] = (await open()?.list()) ?? []

    expect(others).toEqual([])
    expect(mail).toMatchObject({ subject, at: at.toISOString(), text })
    expect(mail?.to).toContain('zoe@test.example')
    expect(await open()?.read(mail?.name ?? '')).toEqual(mail)
  })

  it('gives no other file', async () => {
    await mkdir(folder, { recursive: true })
    await writeFile(join(dataDir, 'secret'), 'hidden')

    expect(await open()?.list()).toEqual([])
    for (const name of ['../secret', 'secret', `20260601T170000-${newId()}.eml`]) expect(await open()?.read(name)).toBeNull()
  })

  it('is there in the demonstration and in development on this machine, and nowhere else', () => {
    expect(open()).not.toBeNull()
    expect(open({ NODE_ENV: 'development' }, false)).not.toBeNull()
    expect(open({}, false)).toBeNull()
    expect(open({ PUBLIC_URL: 'https://kente.example' })).toBeNull()
    expect(open({ NODE_ENV: 'development', HOST: '0.0.0.0', KENTE_INSECURE: '1' })).toBeNull()
  })
})
