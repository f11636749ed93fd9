import { describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { draftDossier, submittedDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('editing a draft', async () => {
  const hands = await openHarness()
  const { db, execute, published } = hands

  async function draft() {
    const people = await castMembers(db)
    const projectId = await draftDossier(hands, people)
    const { version } = await db.prisma.project.findUniqueOrThrow({ where: { id: projectId } })
    return { people, projectId, version }
  }

  it('changes what is sent, leaves the rest, and says what changed', async () => {
    const { people, projectId, version } = await draft()

    const saved = accepted(await execute('projects.edit', people.as('kodjo'), { projectId, version, titleFr: 'Autre titre', endsOn: '' }))

    expect(saved.version).toBe(version + 1)
    expect(await db.prisma.project.findUnique({ where: { id: projectId } })).toMatchObject({ titleFr: 'Autre titre', endsOn: null, area: 'prevention' })
    expect(await db.prisma.budgetLine.count({ where: { projectId } })).toBe(2)
    expect(published.at(-1)).toMatchObject({ type: 'project.edited', payload: { fields: ['titleFr', 'endsOn'] } })
  })

  it('says nothing and counts nothing when nothing is new', async () => {
    const { people, projectId, version } = await draft()
    const before = published.length

    const saved = accepted(await execute('projects.edit', people.as('kodjo'), { projectId, version, area: 'prevention' }))

    expect(saved.version).toBe(version)
    expect(published).toHaveLength(before)
  })

  it('is refused as stale with both texts when someone else saved meanwhile', async () => {
    const { people, projectId, version } = await draft()
    accepted(await execute('projects.edit', people.as('essi'), { projectId, version, summaryFr: 'Le texte d’Essi.' }))

    const refusal = refused(await execute('projects.edit', people.as('kodjo'), { projectId, version, summaryFr: 'Le texte de Kodjo.' }))

    expect(refusal.code).toBe('stale')
    expect(refusal.params).toMatchObject({
      version: version + 1,
      fields: ['summaryFr'],
      saved: JSON.stringify({ summaryFr: 'Le texte d’Essi.' }),
      sent: JSON.stringify({ summaryFr: 'Le texte de Kodjo.' }),
    })
    expect((await db.prisma.project.findUnique({ where: { id: projectId } }))?.summaryFr).toBe('Le texte d’Essi.')
  })

  it('takes what two people write at once in different fields', async () => {
    const { people, projectId, version } = await draft()
    accepted(await execute('projects.edit', people.as('essi'), { projectId, version, summaryFr: 'Le texte d’Essi.' }))

    accepted(await execute('projects.edit', people.as('kodjo'), { projectId, version, titleEn: 'Kodjo’s title' }))

    expect(await db.prisma.project.findUnique({ where: { id: projectId } })).toMatchObject({ summaryFr: 'Le texte d’Essi.', titleEn: 'Kodjo’s title' })
  })

  it('is the lead’s alone: a partner reads but does not write, others do not find the draft', async () => {
    const { people, projectId, version } = await draft()
    const edit = async (name: string) => refused(await execute('projects.edit', people.as(name), { projectId, version, titleEn: 'Mine' })).code

    expect(await edit('mamadou')).toBe('not_permitted')
    expect(await edit('thabo')).toBe('not_found')
    expect(await edit('koffi')).toBe('not_found')
    expect(await edit('afi')).toBe('not_found')
  })

  it('ends with the submission', async () => {
    const people = await castMembers(db)
    const projectId = await submittedDossier(hands, people)

    const refusal = refused(await execute('projects.edit', people.as('essi'), { projectId, version: 3, titleEn: 'Later' }))

    expect(refusal).toEqual({ code: 'wrong_state', params: { state: 'submitted' } })
  })
})
