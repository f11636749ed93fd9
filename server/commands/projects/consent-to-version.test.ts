import { describe, expect, it } from 'vitest'
import { castMembers } from '#server/test/builders.ts'
import { consentedDossier, draftDossier, submittedDossier } from '#server/test/dossiers.ts'
import { accepted, openHarness, refused } from '#server/test/harness.ts'

describe('consent to a version', async () => {
  const hands = await openHarness()
  const { db, ask, execute } = hands

  async function proposed(text: object = {}) {
    const people = await castMembers(db)
    const projectId = await draftDossier(hands, people, text)
    const { contentHash } = accepted(await execute('projects.propose-version', people.as('kodjo'), { projectId }))
    const edit = async (change: object) => {
      const { version } = await db.prisma.project.findUniqueOrThrow({ where: { id: projectId } })
      accepted(await execute('projects.edit', people.as('kodjo'), { projectId, version, ...change }))
    }
    return { people, projectId, contentHash, edit, yes: { projectId, contentHash, answer: 'consent' } }
  }

  it('is given by the partner’s administrator to exactly that text', async () => {
    const { people, yes, projectId } = await proposed()

    expect(refused(await execute('projects.consent', people.as('awa'), yes)).code).toBe('not_permitted')
    expect(refused(await execute('projects.consent', people.as('essi'), yes)).code).toBe('not_permitted')
    expect(refused(await execute('projects.consent', people.as('thabo'), yes)).code).toBe('not_found')
    expect(accepted(await execute('projects.consent', people.as('mamadou'), yes))).toEqual({ n: 1, state: 'consented', carriedOver: false })
    expect(refused(await execute('projects.consent', people.as('mamadou'), yes)).code).toBe('already_consented')
    expect(accepted(await ask('projects.page', people.as('essi'), { projectId })).full?.partners).toMatchObject([
      { standing: 'consented', consentedBy: 'Mamadou' },
    ])
    await hands.claimsHold()
  })

  it('is refused for a text that changed since, until the next version is proposed', async () => {
    const { people, yes, edit, projectId } = await proposed()
    await edit({ titleEn: 'Another title' })

    expect(refused(await execute('projects.consent', people.as('mamadou'), yes)).code).toBe('version_not_current')
    await edit({ titleEn: 'Cross-border dialogue on pastoralism' })
    expect(accepted(await execute('projects.consent', people.as('mamadou'), yes)).n).toBe(1)
    expect(refused(await execute('projects.propose-version', people.as('kodjo'), { projectId }))).toEqual({ code: 'version_unchanged', params: { n: 1 } })
  })

  it('carries over on unchanged terms, and only when the difference was seen', async () => {
    const { people, yes, edit, projectId } = await proposed()
    accepted(await execute('projects.consent', people.as('mamadou'), yes))
    await edit({ summaryFr: 'Le même accord, mieux dit.' })
    const { contentHash } = accepted(await execute('projects.propose-version', people.as('kodjo'), { projectId }))
    const again = { ...yes, contentHash }

    expect(accepted(await ask('projects.page', people.as('mamadou'), { projectId })).full).toMatchObject({
      partners: [{ standing: 'outdated' }],
      difference: { since: 1, budget: null, fields: [{ field: 'summaryFr' }] },
    })
    expect(refused(await execute('projects.consent', people.as('mamadou'), again)).code).toBe('difference_not_seen')
    expect(accepted(await execute('projects.consent', people.as('mamadou'), { ...again, seenDifference: true })).carriedOver).toBe(true)
  })

  it('is a fresh one when the terms changed', async () => {
    const { people, yes, edit, projectId } = await proposed()
    accepted(await execute('projects.consent', people.as('mamadou'), yes))
    await edit({ poolRequest: '7000000' })
    const { contentHash } = accepted(await execute('projects.propose-version', people.as('kodjo'), { projectId }))

    const answer = accepted(await execute('projects.consent', people.as('mamadou'), { ...yes, contentHash, seenDifference: true }))

    expect(answer).toEqual({ n: 2, state: 'consented', carriedOver: false })
  })

  it('may be declined with a reason, and the next version asks again', async () => {
    const { people, yes, edit, projectId } = await proposed()
    const no = { ...yes, answer: 'decline' }

    expect(refused(await execute('projects.consent', people.as('mamadou'), no)).code).toBe('reason_required')
    accepted(await execute('projects.consent', people.as('mamadou'), { ...no, reason: 'La part de FSMD est trop petite.' }))
    const refusal = refused(await execute('projects.submit', people.as('essi'), { projectId }))
    expect(refusal.params?.missing).toEqual(['declined:FSMD'])
    await edit({ poolRequest: '7000000' })
    accepted(await execute('projects.propose-version', people.as('kodjo'), { projectId }))
    expect(accepted(await ask('projects.page', people.as('essi'), { projectId })).full?.partners).toMatchObject([{ standing: 'asked', declineReason: null }])
  })

  it('ends with the submission, and a frozen version never changes', async () => {
    const people = await castMembers(db)
    const projectId = await submittedDossier(hands, people)
    const { contentHash } = await db.prisma.projectVersion.findFirstOrThrow({ where: { projectId } })

    expect(refused(await execute('projects.consent', people.as('mamadou'), { projectId, contentHash, answer: 'consent' })).code).toBe('wrong_state')
    await expect(db.script(`UPDATE "ProjectVersion" SET content = '{}'`)).rejects.toThrow(/append-only/)
    await expect(db.script('DELETE FROM "ProjectVersion"')).rejects.toThrow(/append-only/)
    await expect(db.script(`UPDATE "Project" SET number = 'DEMO-26-999' WHERE number IS NOT NULL`)).rejects.toThrow(/does not change/)
  })

  it('is asked for a complete text only', async () => {
    const people = await castMembers(db)
    const projectId = await consentedDossier(hands, people)
    const { projectId: halfDone } = accepted(await execute('projects.create', people.as('kodjo'), { titleFr: 'Une idée' }))

    expect(refused(await execute('projects.propose-version', people.as('kodjo'), { projectId: halfDone })).code).toBe('dossier_incomplete')
    expect(refused(await execute('projects.propose-version', people.as('mamadou'), { projectId })).code).toBe('not_permitted')
    expect(refused(await execute('projects.propose-version', people.as('thabo'), { projectId })).code).toBe('not_found')
  })
})
