import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/members/actor.ts'
import { kpp } from '#server/test/applicants.ts'
import { castMembers } from '#server/test/builders.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

const second = { ...kpp, code: 'BPF', nameFr: 'Forum de Bamako', nameEn: 'Bamako Forum' }

describe('registering many forums', async () => {
  const { db, execute, ask, published, claimsHold } = await openHarness()
  let cast: Awaited<ReturnType<typeof castMembers>>

  beforeEach(async () => {
    cast = await castMembers(db)
  })

  const registerAll = (as: Actor, lines: unknown) => execute('members.import-forums', as, { lines })
  const preview = (as: Actor, text: string) => ask('members.forums-preview', as, { file: Buffer.from(text).toString('base64') })

  it('makes each an applicant', async () => {
    expect(accepted(await registerAll(cast.as('koffi'), JSON.stringify([{ ...kpp, line: 2 }, second])))).toEqual({ registered: 2 })

    const bodies = await db.prisma.body.findMany({ where: { code: { in: ['KPP', 'BPF'] } }, include: { forum: true } })
    expect(bodies.map(({ forum }) => forum?.status)).toEqual(['applicant', 'applicant'])
    expect(published.map(({ type }) => type)).toEqual(['forum.registered', 'forum.registered'])
    await claimsHold()
  })

  it.each(['essi', 'afi', 'ingrid'])('%s may not', async (name) => {
    expect(refused(await registerAll(cast.as(name), [kpp])).code).toBe('not_permitted')
    expect(refused(await preview(cast.as(name), 'sigle\nKPP\n')).code).toBe('not_found')
  })

  it('one bad line stops all', async () => {
    expect(refused(await registerAll(cast.as('koffi'), [second, kpp, kpp, { ...kpp, code: 'GGPS' }]))).toEqual({
      code: 'lines_at_fault',
      params: {
        faults: [
          { path: 'lines.2.code', code: 'code_repeated' },
          { path: 'lines.3.code', code: 'body_code_taken' },
        ],
      },
    })
    expect(refused(await registerAll(cast.as('koffi'), [{ ...kpp, country: 'XX' }])).params?.faults).toEqual([
      { path: 'lines.0.country', code: 'country_unknown' },
    ])
    expect(await db.prisma.body.count({ where: { code: { in: ['KPP', 'BPF'] } } })).toBe(0)
  })

  it('asks for a fresh proof', async () => {
    expect(refused(await registerAll({ ...cast.as('koffi'), provedAt: new Date('2020-01-01') }, [kpp])).code).toBe('step_up_needed')
  })

  it('shows first what each line of a file would do', async () => {
    const header = 'sigle;nom en français;nom en anglais;ville hôte;pays;qualité;langues'
    const value = accepted(
      await preview(
        cast.as('koffi'),
        `${header}\nKPP;Plateforme de Kigali;Kigali Platform;Kigali;Rwanda;fondateur;fr\nGGPS;Un autre;Another;Lomé;TG;observateur;fr\n`,
      ),
    )

    expect(value.lines.map(({ line, input, faults }) => ({ line, code: input?.code, faults }))).toEqual([
      { line: 2, code: 'KPP', faults: [] },
      { line: 3, code: undefined, faults: [{ column: 'code', code: 'body_code_taken' }] },
    ])
    expect(accepted(await preview(cast.as('koffi'), 'sigle\nKPP\n')).headerFaults).toHaveLength(6)
  })
})
