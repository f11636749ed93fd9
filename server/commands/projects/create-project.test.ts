import { describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('opening a draft', async () => {
  const { db, execute, published } = await openHarness()

  it('belongs to the forum of whoever opens it, with a thread of its own and no number', async () => {
    const { as, bodies } = await castMembers(db)

    const { projectId } = accepted(await execute('projects.create', as('kodjo'), { titleEn: 'An idea', language: 'en' }))

    expect(await db.prisma.project.findUnique({ where: { id: projectId } })).toMatchObject({
      leadId: bodies.GGPS,
      state: 'draft',
      number: null,
      titleEn: 'An idea',
      currency: 'EUR',
    })
    expect(await db.prisma.thread.count({ where: { projectId, subjectKind: 'project' } })).toBe(1)
    expect(published.find(({ type }) => type === 'project.created')?.audience).toEqual([`dossier:${projectId}`, `body:${bodies.GGPS}`])
  })

  it('asks for a title in at least one language', async () => {
    const { as } = await castMembers(db)

    expect(refused(await execute('projects.create', as('kodjo'), { titleFr: '  ' })).params?.faults).toEqual([{ path: 'titleFr', code: 'title_missing' }])
  })

  it('is for founding and full forums: associates, coordinators, donors and the platform do not lead', async () => {
    const { as } = await castMembers(db)
    const open = async (name: string) => refused(await execute('projects.create', as(name), { titleFr: 'Une idée' })).code

    expect(await open('youssef')).toBe('forum_may_not_lead')
    expect(await open('koffi')).toBe('not_permitted')
    expect(await open('ingrid')).toBe('not_permitted')
    expect(await open('afi')).toBe('not_permitted')
    expect(accepted(await execute('projects.create', as('chiara'), { titleFr: 'Une idée' })).version).toBe(1)
  })

  it('takes amounts as minor units and countries that exist', async () => {
    const { as } = await castMembers(db)
    const input = { titleFr: 'Une idée', countries: ['XX'], lines: [{ category: 8, amount: '1.5' }], poolRequest: '-1', startsOn: '2026-02-30' }

    const refusal = refused(await execute('projects.create', as('kodjo'), input))

    expect(refusal.params?.faults).toEqual([
      { path: 'countries.0', code: 'country_unknown' },
      { path: 'startsOn', code: 'date_malformed' },
      { path: 'poolRequest', code: 'amount_malformed' },
      { path: 'lines.0.category', code: 'category_unknown' },
      { path: 'lines.0.amount', code: 'amount_malformed' },
    ])
  })
})
