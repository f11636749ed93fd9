import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { action as commit } from '#app/routes/pool.contributions.$id.commit/route.tsx'
import { action as receive } from '#app/routes/pool.contributions.$id.receive/route.tsx'
import { action as allocate } from '#app/routes/projects.$id.allocate/route.tsx'
import { castMembers } from '#server/test/builders.ts'
import { type Doors, openDoors } from '#server/test/doors.ts'
import { accepted, openHarness } from '#server/test/harness.ts'
import { decidedDossier, fundedContribution } from '#server/test/pool-builders.ts'
import { createLoadContext } from './load-context.ts'

type Act = { readonly by: string; readonly as: string; readonly id: string; readonly form: { readonly [name: string]: string } }

describe('a form of one mandate, posted after another was chosen in the next tab', async () => {
  const harness = await openHarness()
  const { db, execute } = harness
  let doors: Doors
  let people: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    people = await castMembers(db)
    doors = await openDoors(harness)
  })

  /** Posts as the mandate that the form carries, while the cookie says another one of the same person. */
  async function post(action: (args: never) => Promise<unknown>, { by, as, id, form }: Act): Promise<unknown> {
    const other = newId()
    const { personId } = people.as(by)
    await db.prisma.mandate.create({ data: { id: other, personId, bodyId: people.bodies.APW ?? '', role: 'forum_staff', startsAt: new Date('2020-01-01') } })
    const headers = { cookie: `${await doors.signedIn(personId)}; kente_as=${other}` }
    const context = await createLoadContext(doors as never)({ headers, path: '/', ip: '203.0.113.7' } as ExpressRequest, { locals: {} } as ExpressResponse)
    const request = new Request('http://kente.example/', { method: 'POST', headers, body: new URLSearchParams({ ...form, as }) })
    const answer = await action({ request, context, params: { id } } as never).catch((thrown: unknown) => thrown)
    return answer instanceof Response ? answer.status : answer
  }

  const pledge = async () => accepted(await execute('pool.pledge', people.as('essi'), { amount: '1000', currency: 'XOF' })).contributionId

  it('commits what its own mandate pledged', async () => {
    const act = { by: 'essi', as: people.as('essi').mandateId, id: await pledge(), form: { amount: '1000', documentRef: 'Lettre' } }

    expect(await post(commit, act)).toBe(303)
  })

  it('records money that arrived', async () => {
    const id = await pledge()
    accepted(await execute('pool.commit', people.as('essi'), { contributionId: id, amount: '1000', documentRef: 'Lettre' }))
    const form = { amount: '1000', receivedOn: '2026-01-15', bankRef: 'B-1', 'rate.kind': 'units_per_eur', 'rate.value': '655,957', 'rate.source': 'BCEAO' }

    expect(await post(receive, { by: 'yawa', as: people.as('yawa').mandateId, id, form })).toBe(303)
  })

  it('sets money aside', async () => {
    await fundedContribution(harness, people.as, 'ingrid', { amount: '100000' })
    const id = await decidedDossier(harness, people.bodies.GGPS ?? '', people.as('koffi'), { decided: 100n, state: 'agreement' })

    expect(await post(allocate, { by: 'helen', as: people.as('helen').mandateId, id, form: { amount: '1' } })).toBe(303)
  })
})
