import { readdir, readFile, rm } from 'node:fs/promises'
import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LetterCall } from '#app/domain/members/letters.ts'
import { createKeys } from '#server/auth/keys.ts'
import { createLetters } from '#server/auth/letters.ts'
import type { StoredEvent } from '#server/commands/append-events.ts'
import { createMailTransport } from '#server/email/transport.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, scratch } from '#server/test/harness.ts'
import { createLetterReader } from './letter-reader.ts'
import { createSendLetter } from './send-letter.ts'

describe('letters about an account', async () => {
  const { db, execute, published } = await openHarness()
  const outbox = scratch()
  const keys = createKeys('the secret of an installation under test')
  const letters = createLetters({ db })
  const read = createLetterReader(letters)
  const transport = createMailTransport({ from: 'Kente <kente@kente.test>', outbox, host: 'kente.test' })
  const send = createSendLetter({ db, keys, transport, publicUrl: 'https://kente.test' })
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })
  afterEach(() => rm(outbox, { recursive: true, force: true }))

  /** Sends all that is written; the mails that lie in the outbox then. */
  async function sendAll(): Promise<string[]> {
    for (const { id } of await db.prisma.letter.findMany({ orderBy: { id: 'asc' } })) expect(await send(id)).toBe(true)
    const names = (await readdir(outbox).catch(() => [])).sort()
    return Promise.all(names.map(async (name) => (await readFile(`${outbox}/${name}`, 'utf8')).replace(/=\n/g, '')))
  }

  const changed = (name: string): LetterCall => ({ kind: 'password_changed', subjectId: newId(), personId: cast.as(name).personId })

  async function invite({ sends = 1, state = 'sent' } = {}): Promise<string> {
    const id = newId()
    const now = new Date()
    const settledAt = state === 'sent' ? null : now
    await db.prisma.invitation.create({
      data: {
        ...{ id, email: 'new@test.example', name: 'Nadia', locale: 'en', bodyId: cast.bodies.GGPS ?? '', role: 'forum_staff', sends, state, settledAt },
        ...{ invitedById: cast.as('koffi').personId, sentAt: now, expiresAt: new Date(now.getTime() + 3_600_000) },
      },
    })
    return id
  }

  it('are written once, however often their event comes', async () => {
    const mandateId = cast.as('kodjo').mandateId
    accepted(await execute('members.end-mandate', cast.as('koffi'), { mandateId }))

    await read(published)
    await read(published)

    const kept = await db.prisma.letter.findMany()
    expect(kept.map(({ kind, subjectId, personId }) => ({ kind, subjectId, personId }))).toEqual([
      { kind: 'mandate_ended', subjectId: mandateId, personId: cast.as('kodjo').personId },
    ])
  })

  it('speak the language of whom they go to, and leave once', async () => {
    await letters.write([changed('helen'), changed('essi')])

    expect(await sendAll()).toHaveLength(2)
    await rm(outbox, { recursive: true })
    expect(await sendAll()).toEqual([])
  })

  it('tell someone suspended so, and nothing else to whoever is not active', async () => {
    const { personId } = cast.as('helen')
    await db.prisma.person.update({ where: { id: personId }, data: { status: 'suspended' } })
    const suspended: StoredEvent = {
      ...{ id: newId(), type: 'person.suspended', subject: { kind: 'person', id: personId }, payload: {} },
      ...{ audience: [], personId: cast.as('koffi').personId, bodyId: null },
    }
    await read([suspended])
    await letters.write([changed('helen')])

    const [mail, ...others] = await sendAll()

    expect(mail).toContain('Subject: Your account is suspended')
    expect(others).toEqual([])
    expect(await db.prisma.letter.count({ where: { sentAt: null } })).toBe(0)
  })

  it('carry a link that is computed as they leave, and no token is kept', async () => {
    const invitationId = await invite()
    await letters.write([{ kind: 'invitation', subjectId: invitationId, personId: null }])

    const [mail = ''] = await sendAll()

    const token = /https:\/\/kente\.test\/invitation\/(\S+)/.exec(mail)?.[1] ?? ''
    expect(keys.isGenuine(token, 'invitation', invitationId, 1)).toBe(true)
    expect(mail).toContain('To: Nadia <new@test.example>')
    expect(JSON.stringify(await db.prisma.letter.findMany())).not.toContain(token.split('.')[1])
  })

  it('do not leave for an invitation that was sent again or settled meanwhile', async () => {
    const again = await invite({ sends: 2 })
    const revoked = await invite({ state: 'revoked' })
    await letters.write([again, revoked].map((subjectId) => ({ kind: 'invitation', subjectId, personId: null })))

    expect(await sendAll()).toEqual([])
  })

  it('are nobody’s when the id is no letter’s', async () => {
    expect(await send(newId())).toBe(false)
  })
})
