import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { createTranslationEngine } from '#server/translation/engine.ts'
import { createMachineTranslation } from '#server/translation/machine-translation.ts'

describe('translating a message', async () => {
  const { db, execute, ask } = await openHarness()
  let as: (name: string) => Actor
  let threadId: string
  let messageId: string

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    await open({ level: 'alliance' })
  })

  async function open(more: object) {
    threadId = accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', ...more })).threadId
    messageId = accepted(await execute('threads.post', as('essi'), { threadId, text: 'Bonjour **à tous**', lang: 'fr-CA' }, { commandId: newId() })).id
  }
  const translate = (name: string, text: string, more: object = {}) =>
    execute('threads.translate', as(name), { messageId, lang: 'en', text, sourceVersion: 1, ...more })
  const check = (name: string, version = 1) => execute('threads.check-translation', as(name), { messageId, lang: 'en', version })
  const translations = async () => accepted(await ask('threads.message', as('thabo'), { threadId, seq: 1 })).message.translations

  it('says whether its author or somebody else made it', async () => {
    accepted(await translate('thabo', 'Good morning **all**'))
    expect(await translations()).toEqual([
      { lang: 'en', html: '<p dir="auto">Good morning <strong>all</strong></p>', provenance: 'human', checked: false, stale: false },
    ])

    accepted(await translate('essi', 'Good day', { version: 1 }))
    expect(await translations()).toMatchObject([{ provenance: 'author' }])
    expect(refused(await translate('thabo', 'Hello', { version: 1 }))).toEqual({ code: 'stale', params: { version: 2, saved: 'Good day' } })
  })

  it('is checked by somebody else, until either text changes', async () => {
    expect(refused(await check('koffi')).code).toBe('translation_missing')
    accepted(await translate('thabo', 'Good morning'))
    expect(refused(await check('thabo')).code).toBe('translation_own')
    accepted(await check('koffi'))
    expect(await translations()).toMatchObject([{ checked: true, stale: false }])

    accepted(await execute('threads.edit-message', as('essi'), { messageId, version: 1, text: 'Bonsoir', lang: 'fr' }))
    expect(await translations()).toMatchObject([{ stale: true }])
    expect(refused(await check('helen')).code).toBe('stale')

    accepted(await translate('thabo', 'Good evening', { version: 1, sourceVersion: 2 }))
    expect(await translations()).toMatchObject([{ checked: false, stale: false }])
  })

  it('is into another language, and stays what its author cannot put code into', async () => {
    expect(refused(await translate('thabo', 'Bonjour', { lang: 'fr' })).code).toBe('translation_same_language')
    expect(refused(await translate('thabo', 'x', { lang: '<script>' })).code).toBe('invalid_input')
    accepted(await translate('thabo', '<img src=x onerror=alert(1)> [a](javascript:alert(1)) \u202Eabc'))

    const [{ html } = { html: '' }] = await translations()
    expect(html).not.toMatch(/<img|javascript:/)
  })

  /** An engine on this machine that answers as LibreTranslate does. */
  async function withEngine(
    run: (asked: unknown[], machine: ReturnType<typeof createMachineTranslation>) => Promise<void>,
    answer: object = { translatedText: 'Hello all' },
  ) {
    const asked: unknown[] = []
    const http = createServer((request, response) => {
      let body = ''
      request.on('data', (part) => {
        body += part
      })
      request.on('end', () => {
        asked.push(JSON.parse(body))
        response.end(JSON.stringify(answer))
      })
    })
    await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
    const engine = createTranslationEngine(`http://127.0.0.1:${(http.address() as AddressInfo).port}`)
    try {
      await run(asked, createMachineTranslation({ engine, ask, execute }))
    } finally {
      http.close()
    }
  }
  const machineAsked = (lang = 'en') => ({ threadId, seq: '1', lang, commandId: newId() })

  it('is a machine’s where an engine is set up, and says so; never in the place of a person’s', async () => {
    await withEngine(async (asked, machine) => {
      accepted(await machine(as('thabo'), machineAsked()))
      expect(asked).toEqual([{ q: 'Bonjour **à tous**', source: 'fr', target: 'en', format: 'text' }])
      expect(await translations()).toMatchObject([{ provenance: 'machine', html: '<p dir="auto">Hello all</p>' }])

      accepted(await translate('thabo', 'Good morning', { version: 1 }))
      expect(refused(await machine(as('thabo'), machineAsked())).code).toBe('stale')
    })
  })

  it('gives a machine nothing of what is told in confidence', async () => {
    for (const more of [
      { level: 'confidential', participantIds: [as('thabo').personId] },
      { level: 'alliance', rule: 'chatham_house' },
    ]) {
      await open(more)
      await withEngine(async (asked, machine) => {
        expect(refused(await machine(as('thabo'), machineAsked())).code).toBe('translation_confidential')
        expect(refused(await machine(as('afi'), machineAsked()))).toEqual({ code: 'not_found' })
        expect(asked).toEqual([])
      })
    }
  })

  it('says where no engine is set up, and where one gives no answer', async () => {
    const off = createMachineTranslation({ engine: createTranslationEngine(undefined), ask, execute })
    expect(refused(await off(as('thabo'), machineAsked())).code).toBe('translation_engine_off')
    await withEngine(async (_, machine) => expect(refused(await machine(as('thabo'), machineAsked())).code).toBe('translation_engine_failed'), { error: 'no' })
  })
})
