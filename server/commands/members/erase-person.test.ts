import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { createSessionEnder } from '#server/auth/session-ender.ts'
import { kodjoWithEverything } from '#server/test/belongings.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('being forgotten', async () => {
  const harness = await openHarness()
  const { db, execute, ask, published, claimsHold } = harness
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  const erase = (as: string, personId: string) => execute('members.erase-person', cast.as(as), { personId })

  /** Every table of the database with a row that contains one of the words in any column, whatever its type. */
  async function tablesWith(...words: readonly string[]): Promise<string[]> {
    const tables = await db.sql<{ name: string }>('', `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`, [])
    const found: string[] = []
    for (const { name } of tables) {
      const [row] = await db.sql<{ n: number }>(
        '',
        `SELECT count(*)::int AS n FROM "${name}" t WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) w WHERE strpos(lower(t::text), lower(w)) > 0)`,
        [words],
      )
      if (row && row.n > 0) found.push(name)
    }
    return found
  }

  it('leaves name and address in no table', async () => {
    const { kodjo } = await kodjoWithEverything(harness, cast)
    const words = ['Zénobie', 'Kpatcha']

    expect(await tablesWith(...words)).toEqual([
      ...['Attachment', 'EmailChange', 'ErasureRequest', 'Invitation', 'Letter', 'Mandate', 'Message', 'MessageReport', 'MessageTranslation', 'MessageVersion'],
      ...[
        'Passkey',
        'Person',
        'Session',
        'Suspension',
        'Task',
        'ThreadDraft',
        'ThreadMinute',
        'ThreadMinuteVersion',
        'ThreadOutcome',
        'ThreadSummary',
        'Upload',
      ],
    ])

    accepted(await erase('koffi', kodjo.personId))
    await createSessionEnder({ db, onSessionsEnded: () => {} })(published)

    expect(await tablesWith(...words)).toEqual([])
    await claimsHold()
  })

  it('keeps the record: messages and acts stand under one pseudonym, in text and in what is shown', async () => {
    const { kodjo, threadId } = await kodjoWithEverything(harness, cast)
    const acts = await db.prisma.event.count({ where: { personId: kodjo.personId } })

    accepted(await erase('koffi', kodjo.personId))

    const mark = kodjo.personId.slice(-4).toUpperCase()
    const pseudonym = `Ancien membre ${mark} / Former member ${mark}`
    const [own, about] = accepted(await ask('threads.page', cast.as('lerato'), { threadId })).messages
    expect(own).toMatchObject({ author: { id: kodjo.personId, name: pseudonym }, html: `<p dir="auto">Bien à vous. ${pseudonym}, ${pseudonym}</p>` })
    expect(about?.html).toBe(
      `<p dir="auto">Merci <span class="mention" data-id="${kodjo.personId}">@${pseudonym}</span> et <span class="mention" data-id="${kodjo.personId}">@${pseudonym}</span>, dit <span class="mention" data-id="${cast.as('essi').personId}">@Essi</span></p>`,
    )
    expect(await db.prisma.event.count({ where: { personId: kodjo.personId } })).toBe(acts)
  })

  it('takes every way back in, and what was theirs alone', async () => {
    const { kodjo } = await kodjoWithEverything(harness, cast)
    const { personId } = kodjo

    accepted(await erase('koffi', personId))

    const own = { where: { personId } }
    const { prisma } = db
    const left = await Promise.all([
      ...[prisma.knownDevice.count(own), prisma.secondFactor.count(own), prisma.recoveryCode.count(own)],
      ...[prisma.passkey.count(own), prisma.ceremony.count(own), prisma.passwordReset.count(own), prisma.emailChange.count(own), prisma.letter.count(own)],
      ...[prisma.notice.count(own), prisma.readPosition.count(own), prisma.commandRun.count(own)],
    ])
    expect(left.every((count) => count === 0)).toBe(true)
    expect(await prisma.person.findUnique({ where: { id: personId } })).toMatchObject({ typingShown: null, readingShown: true })
    expect(await prisma.mandate.findUnique({ where: { id: kodjo.mandateId } })).toMatchObject({ title: null, alternateOfId: null, endsAt: expect.any(Date) })
    expect(await prisma.forum.count({ where: { focalPointId: personId } })).toBe(0)
    expect(await prisma.invitation.count({ where: { state: 'sent' } })).toBe(0)
    expect(await prisma.erasureRequest.findFirst(own)).toMatchObject({ outcome: 'done' })
    expect(published.at(-1)).toMatchObject({ type: 'person.erased', audience: [`user:${personId}`] })
  })

  it('needs no request here: someone may have written a letter', async () => {
    accepted(await erase('koffi', cast.as('kodjo').personId))

    expect(await db.prisma.erasureRequest.count({ where: { outcome: 'done' } })).toBe(1)
    expect(refused(await erase('koffi', cast.as('kodjo').personId)).code).toBe('not_found')
  })

  it('is not done to oneself, nor to whoever alone keeps a body able to act', async () => {
    expect(refused(await erase('koffi', cast.as('koffi').personId)).code).toBe('not_oneself')
    expect(refused(await erase('koffi', cast.as('essi').personId)).code).toBe('last_forum_admin')
    for (const name of ['helen', 'yawa']) accepted(await execute('members.end-mandate', cast.as('koffi'), { mandateId: cast.as(name).mandateId }))
    expect(refused(await erase('helen', cast.as('koffi').personId)).code).toBe('last_coordinator')
  })

  it.each(['afi', 'essi', 'kodjo', 'ingrid'])('is not for %s to do', async (name) => {
    const { personId } = cast.as('awa')

    expect(refused(await erase(name, personId)).code).toBe('not_permitted')
    expect(refused(await erase(name, newId())).code).toBe('not_permitted')
    expect(refused(await execute('members.decline-erasure', cast.as(name), { personId, reason: 'Non' })).code).toBe('not_permitted')
  })

  it('messages change at no other time, and not otherwise', async () => {
    const { kodjo } = await kodjoWithEverything(harness, cast)
    const rewrite = () => db.prisma.message.updateMany({ where: { authorId: kodjo.personId }, data: { text: 'Autre' } })

    await expect(rewrite()).rejects.toThrow()
    accepted(await erase('koffi', kodjo.personId))
    await expect(rewrite()).rejects.toThrow()
  })
})

describe('asking to be forgotten', async () => {
  const { db, execute, ask, published } = await openHarness()
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  const asks = (name: string, reason?: string) => execute('members.ask-erasure', cast.as(name), { reason })
  const withdraws = (name: string) => execute('members.withdraw-erasure', cast.as(name), {})
  const declines = (as: string, name: string) => execute('members.decline-erasure', cast.as(as), { personId: cast.as(name).personId, reason: 'Un audit court' })

  it('is told to coordinators alone, once at a time, and can be taken back', async () => {
    accepted(await asks('kodjo', 'Je change de vie'))

    expect(refused(await asks('kodjo')).code).toBe('erasure_asked_already')
    expect(accepted(await ask('members.secretariat', cast.as('koffi'))).erasures).toMatchObject([{ name: 'Kodjo' }])
    expect(accepted(await ask('members.secretariat', cast.as('afi'))).erasures).toEqual([])
    expect(JSON.stringify(published)).not.toContain('change de vie')

    accepted(await withdraws('kodjo'))
    expect(refused(await withdraws('kodjo')).code).toBe('not_found')
    expect(accepted(await ask('members.secretariat', cast.as('koffi'))).erasures).toEqual([])
    accepted(await asks('kodjo'))
  })

  it('may be declined, with an answer for the person', async () => {
    accepted(await asks('kodjo'))

    accepted(await declines('koffi', 'kodjo'))

    expect(accepted(await ask('members.privacy', cast.as('kodjo')))).toMatchObject({ open: null, declined: { answer: 'Un audit court' } })
    expect(accepted(await ask('members.privacy', cast.as('awa')))).toEqual({ open: null, declined: null })
    expect(refused(await declines('koffi', 'kodjo')).code).toBe('not_found')
  })

  it('is not answered by oneself', async () => {
    accepted(await asks('koffi'))

    expect(refused(await declines('koffi', 'koffi')).code).toBe('not_oneself')
  })
})
