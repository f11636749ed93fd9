import { v7 as newId } from 'uuid'
import { describe, expect, it } from 'vitest'
import { type Sight, sightOf } from '#app/domain/projects/sight.ts'
import { type DossierState, dossierStates } from '#app/domain/projects/states.ts'
import { castMembers } from '#server/test/builders.ts'
import { openHarness } from '#server/test/harness.ts'
import { mayReadProject, readableProjects, sightOfProject, visibleProjects } from './visible.ts'

describe('who may read a dossier', async () => {
  const { db } = await openHarness()
  const readers = ['essi', 'kodjo', 'mamadou', 'thabo', 'lerato', 'youssef', 'koffi', 'ingrid', 'afi'] as const

  /** GGPS leads; FSMD is invited, SAMA declined, NRSF was removed; APW has nothing to do with it. */
  async function dossierIn(bodies: Readonly<Record<string, string>>, state: DossierState, submitted: boolean) {
    const id = newId()
    const partner = (code: string, partnerState: string) => ({
      id: newId(),
      forumId: bodies[code] ?? '',
      role: 'co_applicant',
      state: partnerState,
      invitedById: newId(),
    })
    await db.prisma.project.create({
      data: {
        id,
        seed: 'x',
        number: submitted ? `T-${id}` : null,
        leadId: bodies.GGPS ?? '',
        state,
        submittedAt: submitted ? new Date() : null,
        createdById: newId(),
        partners: { create: [partner('FSMD', 'invited'), partner('SAMA', 'declined'), partner('NRSF', 'withdrawn')] },
      },
    })
    return id
  }

  it('a draft is read by the lead and its partners, and by nobody else', async () => {
    const { as, bodies } = await castMembers(db)
    const id = await dossierIn(bodies, 'draft', false)

    const sights = Object.fromEntries(await Promise.all(readers.map(async (name) => [name, await sightOfProject(db.prisma, as(name), id)])))

    expect(sights).toEqual({
      essi: 'full',
      kodjo: 'full',
      mamadou: 'full',
      thabo: 'full',
      lerato: 'full',
      youssef: 'none',
      koffi: 'none',
      ingrid: 'none',
      afi: 'none',
    })
  })

  it('an unknown dossier cannot be told from a hidden one', async () => {
    const { as } = await castMembers(db)

    expect(await mayReadProject(db.prisma, as('essi'), newId())).toBe(false)
  })

  it('the rule, the database function and the conditions of the lists agree in every state', async () => {
    const { as, bodies } = await castMembers(db)
    const partnerIds = [bodies.FSMD ?? '', bodies.SAMA ?? '']
    for (const state of dossierStates) {
      for (const wasSubmitted of state === 'draft' ? [false] : state === 'withdrawn' ? [false, true] : [true]) {
        const id = await dossierIn(bodies, state, wasSubmitted)
        for (const name of [...readers, 'chiara']) {
          const actor = as(name)
          const ruled: Sight = sightOf(actor, { state, leadId: bodies.GGPS ?? '', partnerIds, wasSubmitted })
          const label = `${name}, ${state}`

          expect(await sightOfProject(db.prisma, actor, id), label).toBe(ruled)
          expect(await db.prisma.project.count({ where: { AND: [{ id }, readableProjects(actor)] } }), label).toBe(ruled === 'full' ? 1 : 0)
          expect(await db.prisma.project.count({ where: { AND: [{ id }, visibleProjects(actor)] } }), label).toBe(ruled === 'none' ? 0 : 1)
        }
      }
    }
  })
})
