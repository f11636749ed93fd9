import { describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { checkedDossier, draftDossier, submittedDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness } from '#server/test/harness.ts'

describe('the list of dossiers', async () => {
  const hands = await openHarness()
  const { db, ask } = hands

  async function three() {
    const people = await castMembers(db)
    const draft = await draftDossier(hands, people, { titleFr: 'Écoles de la paix', titleEn: 'Schools of peace' })
    const submitted = await submittedDossier(hands, people)
    const checked = await checkedDossier(hands, people, { area: 'reconstruction', countries: ['LB'], poolRequest: '5000000' })
    const list = async (name: string, input: object = {}) => accepted(await ask('projects.list', people.as(name), input))
    return { people, draft, submitted, checked, list }
  }

  it('counts each state that the reader sees', async () => {
    const { list } = await three()

    expect((await list('essi')).counts).toEqual([
      { state: 'draft', count: 1 },
      { state: 'submitted', count: 1 },
      { state: 'screening', count: 1 },
    ])
    expect((await list('koffi')).counts).toHaveLength(2)
    expect((await list('thabo')).counts).toHaveLength(2)
    expect((await list('afi')).all).toBe(0)
    expect((await list('ingrid')).all).toBe(0)
  })

  it('finds words whatever their accents, and nothing by wildcards', async () => {
    const { list, draft } = await three()

    expect((await list('essi', { q: 'ECOLES paix' })).items.map(({ id }) => id)).toEqual([draft])
    expect((await list('essi', { q: '%' })).total).toBe(0)
    expect((await list('thabo', { q: 'ecoles' })).total).toBe(0)
  })

  it('filters by area, country, forum and what is one’s own', async () => {
    const { list, checked } = await three()

    expect((await list('essi', { area: 'reconstruction' })).items.map(({ id }) => id)).toEqual([checked])
    expect((await list('essi', { country: 'LB' })).items.map(({ id }) => id)).toEqual([checked])
    expect((await list('essi', { forum: 'FSMD' })).total).toBe(3)
    expect((await list('helen', { mine: '1' })).items.map(({ id }) => id)).toEqual([checked])
    expect((await list('thabo', { mine: '1' })).total).toBe(0)
  })

  it('lets nobody guess behind a cover: neither area nor partner nor sum', async () => {
    const { list } = await three()

    const covers = await list('thabo')

    expect(covers.items.map(({ full }) => full)).toEqual([null, null])
    expect(covers.asked).toEqual({ amount: '0', currency: 'EUR' })
    expect((await list('thabo', { area: 'reconstruction' })).total).toBe(0)
    expect((await list('thabo', { forum: 'FSMD' })).total).toBe(0)
    expect((await list('thabo', { forum: 'GGPS' })).total).toBe(2)
  })

  it('sorts titles as the reader’s language does', async () => {
    const { list } = await three()

    expect((await list('essi', { order: 'title' })).items.map(({ titleFr }) => titleFr[0])).toEqual(['D', 'D', 'É'])
    expect((await list('koffi', { order: 'asked' })).items.map(({ full }) => full?.asked.amount)).toEqual(['8000000', '5000000'])
  })
})
