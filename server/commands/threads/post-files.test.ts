import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'
import { arrivedFile, saidWithFile } from '#server/test/message-files.ts'

describe('a message with files', async () => {
  const harness = await openHarness()
  const { db, execute, ask, claimsHold } = harness
  let as: (name: string) => Actor
  let threadId: string

  beforeEach(async () => {
    ;({ as } = await castMembers(db))
    threadId = await open({ level: 'alliance' })
  })

  const open = async (more: object) =>
    accepted(await execute('threads.create', as('essi'), { title: 'Octobre', lang: 'fr', level: 'alliance', ...more })).threadId
  const post = (who: string, files: readonly string[], more: object = {}, commandId = newId()) =>
    execute('threads.post', as(who), { threadId, text: 'Voir ci-joint.', lang: 'fr', files, ...more }, { commandId })
  const page = async (who = 'thabo') => accepted(await ask('threads.page', as(who), { threadId })).messages

  it('shows them in the order in which it names them, and a message without any says nothing of files', async () => {
    const [first, second] = [await arrivedFile(harness, as('essi'), threadId, 'Un.pdf'), await arrivedFile(harness, as('essi'), threadId, 'Deux.pdf')]

    const said = accepted(await post('essi', [second, first]))
    accepted(await execute('threads.post', as('essi'), { threadId, text: 'Sans fichier', lang: 'fr' }))

    expect(said.files?.map(({ id, name }) => [id, name])).toEqual([
      [second, 'Deux.pdf'],
      [first, 'Un.pdf'],
    ])
    const [withFiles, without] = await page()
    expect(withFiles?.files).toEqual(said.files)
    expect(without).not.toHaveProperty('files')
    expect(await db.prisma.upload.count()).toBe(0)
    await claimsHold()
  })

  it('is stored once with its files, however often it is sent', async () => {
    const file = await arrivedFile(harness, as('essi'), threadId)
    const commandId = newId()

    const first = accepted(await post('essi', [file], {}, commandId))
    const again = accepted(await post('essi', [file], {}, commandId))

    expect(again).toEqual(first)
    expect(await db.prisma.attachment.count()).toBe(1)
    await claimsHold()
  })

  it('answers another and brings files at once', async () => {
    accepted(await execute('threads.post', as('thabo'), { threadId, text: 'Le budget ?', lang: 'fr' }))

    const said = accepted(await post('essi', [await arrivedFile(harness, as('essi'), threadId)], { replyTo: 1 }))

    expect(said.replyTo?.seq).toBe(1)
    expect(said.files).toHaveLength(1)
  })

  it.each([
    ['that nobody sent', async () => newId()],
    ['of somebody else', () => arrivedFile(harness, as('thabo'), threadId)],
    ['sent into another thread', async () => arrivedFile(harness, as('essi'), await open({ title: 'Novembre' }))],
    ['that another message has', async () => (await saidWithFile(harness, as('essi'), threadId)).fileId],
    [
      'that is not whole',
      async () => {
        const id = await arrivedFile(harness, as('essi'), threadId)
        await db.prisma.upload.update({ where: { id }, data: { received: 2, readyAt: null } })
        return id
      },
    ],
  ])('with a file %s is not posted at all', async (_, file) => {
    const whole = await arrivedFile(harness, as('essi'), threadId)
    const foreign = await file()
    const before = await db.prisma.message.count()

    const refusal = refused(await post('essi', [whole, foreign]))

    expect(refusal.code).toBe('file_missing')
    expect(await db.prisma.message.count()).toBe(before)
    expect(await db.prisma.upload.count({ where: { id: whole } })).toBe(1)
    await claimsHold()
  })

  it('names each of at most ten files once', async () => {
    const file = await arrivedFile(harness, as('essi'), threadId)

    expect(refused(await post('essi', [file, file]))).toMatchObject({ code: 'invalid_input', params: { faults: [{ path: 'files', code: 'files_twice' }] } })
    expect(
      refused(
        await post(
          'essi',
          Array.from({ length: 11 }, () => newId()),
        ),
      ),
    ).toMatchObject({ params: { faults: [{ code: 'files_too_many' }] } })
  })

  it('takes them with it when it is deleted, and their bytes are marked for removal', async () => {
    const { fileId, messageId } = await saidWithFile(harness, as('essi'), threadId)

    accepted(await execute('threads.delete-message', as('essi'), { messageId }))

    expect(refused(await ask('threads.file', as('essi'), { threadId, fileId })).code).toBe('not_found')
    expect((await db.prisma.doomedFile.findMany()).map(({ id }) => id)).toEqual([fileId])
    expect((await page())[0]).not.toHaveProperty('files')
    await claimsHold()
  })

  it('hands none out while it is hidden', async () => {
    const { fileId, messageId } = await saidWithFile(harness, as('essi'), threadId)
    expect(accepted(await ask('threads.file', as('thabo'), { threadId, fileId })).name).toBe('Budget.pdf')

    accepted(await execute('threads.hide-message', as('koffi'), { messageId, reason: 'À revoir.' }))

    expect(refused(await ask('threads.file', as('thabo'), { threadId, fileId })).code).toBe('not_found')
    accepted(await execute('threads.show-message', as('koffi'), { messageId }))
    expect(accepted(await ask('threads.file', as('thabo'), { threadId, fileId })).name).toBe('Budget.pdf')
  })

  it('has no names of files under the Chatham House Rule, and refuses what was not cleaned', async () => {
    threadId = await open({ rule: 'chatham_house' })
    const file = await arrivedFile(harness, as('essi'), threadId, 'Essi Amegan.pdf')
    expect(refused(await post('essi', [file])).code).toBe('file_missing')
    await db.prisma.upload.update({ where: { id: file }, data: { cleaned: true } })

    accepted(await post('essi', [file]))

    expect((await page())[0]?.files?.[0]?.name).toBe('')
    await claimsHold()
  })

  it('loses the names of its files when its thread comes under the rule, for open pages too', async () => {
    await saidWithFile(harness, as('essi'), threadId, 'Essi Amegan.pdf')
    const before = accepted(await ask('threads.page', as('thabo'), { threadId })).change

    accepted(await execute('threads.tighten', as('koffi'), { threadId, level: 'alliance', rule: 'chatham_house' }))

    const { changed } = accepted(await ask('threads.after', as('thabo'), { threadId, afterSeq: 1, afterChange: before }))
    expect(changed.map(({ files }) => files?.[0]?.name)).toEqual([''])
    expect((await page())[0]?.files?.[0]?.name).toBe('')
    await claimsHold()
  })

  it('keeps its files where they are, whoever tries to move, change or remove them', async () => {
    const { fileId } = await saidWithFile(harness, as('essi'), threadId)
    const other = accepted(await execute('threads.post', as('essi'), { threadId: await open({ title: 'Novembre' }), text: 'Là', lang: 'fr' }))
    const id = { where: { id: fileId } }

    await expect(db.prisma.attachment.update({ ...id, data: { messageId: other.id } })).rejects.toThrow()
    await expect(db.prisma.attachment.update({ ...id, data: { size: 5 } })).rejects.toThrow()
    await expect(db.prisma.attachment.update({ ...id, data: { name: 'Autre.pdf' } })).rejects.toThrow()
    await expect(db.prisma.attachment.delete(id)).rejects.toThrow()
    await expect(db.sql('', 'TRUNCATE "Attachment"', [])).rejects.toThrow()
  })
})
