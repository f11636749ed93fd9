import pino from 'pino'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { createKeys } from '#server/auth/keys.ts'
import type { Mail } from '#server/email/transport.ts'
import { createNoticeChoices } from '#server/state/notice-choices.ts'
import { castMembers } from '#server/test/builders.ts'
import { submittedDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { createNoticeReader } from './notice-reader.ts'
import { createSendMail } from './send-mail.ts'

describe('a thread that is opened', async () => {
  const hands = await openHarness()
  const { db, ask, execute, published } = hands
  const log = pino({ level: 'silent' })
  const keys = createKeys('the secret of an installation under test')
  const choices = createNoticeChoices(db, keys)
  const sent: Mail[] = []
  const sendMail = createSendMail({
    db,
    keys,
    publicUrl: 'https://kente.test',
    transport: { send: async (mail) => void sent.push(mail), close: () => {} },
  })
  let cast: Awaited<ReturnType<typeof castMembers>>
  let as: (name: string) => Actor
  let everybody: readonly Actor[]

  beforeEach(async () => {
    sent.length = 0
    cast = await castMembers(db)
    as = cast.as
    everybody = Object.values(cast.people)
    await db.prisma.person.updateMany({ data: { locale: 'en' } })
  })

  const idsOf = (...names: string[]) => names.map((name) => as(name).personId)
  async function open(name: string, more: object) {
    const opened = await execute('threads.create', as(name), { title: 'Octobre', lang: 'fr', level: 'alliance', ...more })
    await createNoticeReader({ db, log }).read(published.splice(0))
    return accepted(opened).threadId
  }
  async function told(kind?: string): Promise<Record<string, readonly string[]>> {
    const found = await Promise.all(everybody.map(async (actor) => [actor.name, accepted(await ask('notices.inbox', actor)).notices] as const))
    return Object.fromEntries(
      found
        .map(([name, lines]) => [name, lines.filter((line) => !kind || line.kind === kind).map((line) => line.kind)] as const)
        .filter(([, kinds]) => kinds.length > 0),
    )
  }
  async function mails() {
    for (const { id } of await db.prisma.notice.findMany({ where: { channel: 'mail' } })) await sendMail(id)
    return sent.splice(0)
  }

  it.each(['attributed', 'chatham_house'])('under the rule %s tells whoever is named, a guest too, and leads there without a word of it', async (rule) => {
    const threadId = await open('essi', { level: 'confidential', rule, title: 'Négociation secrète', participantIds: idsOf('thabo', 'ingrid') })

    expect(await told()).toEqual({ Ingrid: ['thread_named'], Thabo: ['thread_named'] })
    expect(accepted(await ask('notices.inbox', as('ingrid'))).notices).toMatchObject([{ path: `/threads/${threadId}`, person: null, thing: null }])
    const left = await mails()
    expect(left.map(({ to }) => to.name).sort()).toEqual(['Ingrid', 'Thabo'])
    for (const { subject, text, html } of left) {
      expect(subject).toBe('You were named in a discussion')
      expect(text).toContain(`https://kente.test/threads/${threadId}`)
      expect(`${text} ${html}`).not.toMatch(/secrète|Essi|GGPS/)
    }
  })

  it('tells nobody who was removed or lost their mandate before it was told', async () => {
    const opened = accepted(
      await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'confidential', participantIds: idsOf('thabo', 'ingrid', 'awa') }),
    )
    accepted(await execute('threads.remove-person', as('essi'), { threadId: opened.threadId, personId: as('ingrid').personId }))
    await db.prisma.mandate.updateMany({ where: { personId: as('awa').personId }, data: { endsAt: new Date(Date.now() - 1000) } })
    await createNoticeReader({ db, log }).read(published.splice(0))

    expect(Object.keys(await told('thread_named'))).toEqual(['Thabo'])
  })

  it('as a question on a dossier calls the administration of its lead and the secretariat', async () => {
    const subjectId = await submittedDossier(hands, cast)
    published.length = 0
    const threadId = await open('mamadou', { kind: 'clarification', level: 'restricted', subject: 'project', subjectId, title: 'Taux' })

    expect(await told('clarification')).toEqual({ Essi: ['clarification'], Helen: ['clarification'], Koffi: ['clarification'], Yawa: ['clarification'] })
    const toEssi = (await mails()).find(({ to }) => to.name === 'Essi')
    expect(toEssi?.text).toContain('Mamadou (FSMD) asks for a clarification in “Taux”')
    expect(toEssi?.text).toContain(`/threads/${threadId}`)
    await db.prisma.thread.update({ where: { id: threadId }, data: { level: 'confidential', participants: { create: { personId: as('essi').personId } } } })
    expect(accepted(await ask('notices.inbox', as('essi'))).notices).toMatchObject([{ kind: 'thread_confidential', person: null, thing: null, project: null }])
    expect(await told('clarification')).toEqual({})
  })

  it('as an announcement calls everybody who reads it, by mail whoever did not ask for none and outside their quiet hours', async () => {
    hands.setClock('2026-03-27T22:30:00Z')
    const choose = async (name: string, choice: object) =>
      accepted(await choices.choose(as(name).personId, { mail: 'at_once', follows: 'mentions', ...choice }))
    await choose('thabo', { follows: 'none' })
    await choose('awa', { mail: 'none' })
    await choose('lerato', { isQuiet: 'on', quietFrom: '22:00', quietTo: '06:00' })
    await createNoticeReader({ db, log }).read(published.splice(0))
    accepted(await execute('threads.create', as('koffi'), { title: 'Calendrier', lang: 'fr', level: 'alliance', kind: 'announcement' }))
    await createNoticeReader({ db, log, now: () => new Date(Date.now() + hands.clock.offset) }).read(published.splice(0))

    const heard = Object.keys(await told('announcement'))
    expect(heard).toEqual(expect.arrayContaining(['Thabo', 'Awa', 'Lerato', 'Essi', 'Youssef']))
    for (const name of ['Koffi', 'Ingrid', 'Afi']) expect(heard).not.toContain(name)
    const mail = await db.prisma.notice.findMany({ where: { channel: 'mail' } })
    expect(mail.map(({ personId }) => personId)).not.toEqual(expect.arrayContaining([idsOf('thabo')[0]]))
    expect(mail.map(({ personId }) => personId)).not.toEqual(expect.arrayContaining([idsOf('awa')[0]]))
    expect(
      mail
        .find(({ personId }) => personId === as('lerato').personId)
        ?.leavesAt.toISOString()
        .slice(0, 16),
    ).toBe('2026-03-28T06:00')
    expect((await mails()).find(({ to }) => to.name === 'Essi')?.text).toContain('The secretariat makes an announcement: “Calendrier”.')
  })
})
