import { describe, expect, it } from 'vitest'
import { castMembers } from '../builders.ts'
import { completeText } from '../dossiers.ts'
import { accepted, openHarness, refused } from '../harness.ts'
import { ledgerTable } from '../ledger-table.ts'

describe('the main job', async () => {
  const harness = await openHarness()
  const { db, execute, ask, setClock, claimsHold } = harness

  it('goes from a first draft to money set aside, with all the hands it takes', async () => {
    const people = await castMembers(db)
    const as = (name: string) => people.as(name)
    const historyOf = async (projectId: string) => accepted(await ask('projects.history', as('essi'), { projectId })).items.reverse()
    const acting = async (name: string) => {
      const { full } = accepted(await ask('projects.page', as(name), { projectId }))
      return `${full?.acting.by}: ${full?.acting.what}`
    }

    // The money: a donor and a forum give, the secretariat receives with four eyes.
    setClock('2026-05-04T09:00:00Z')
    for (const [giver, amount, currency, rate] of [
      ['ingrid', '6000000', 'EUR', undefined],
      ['essi', '32797850', 'XOF', { kind: 'units_per_eur', value: '655.957', source: 'BCEAO' }],
    ] as const) {
      const { contributionId } = accepted(await execute('pool.pledge', as(giver), { amount, currency, rate }))
      accepted(await execute('pool.commit', as(giver), { contributionId, amount, documentRef: 'Convention', rate }))
      const receipt = { contributionId, amount, receivedOn: '2026-05-04', bankRef: 'B-1', rate }
      const { receiptId } = accepted(await execute('pool.receive', as('yawa'), receipt))
      accepted(await execute('pool.approve-receipt', as('koffi'), { receiptId }))
    }

    // The draft: staff write, the partner's administrator consents, the lead's administrator submits.
    const { projectId } = accepted(await execute('projects.create', as('kodjo'), { titleFr: completeText.titleFr }))
    expect(await acting('essi')).toBe('lead: complete')
    accepted(await execute('projects.edit', as('kodjo'), { projectId, version: 1, ...completeText }))
    accepted(await execute('projects.invite-partner', as('kodjo'), { projectId, forumId: people.bodies.FSMD, role: 'co_applicant' }))
    expect(await acting('essi')).toBe('lead: propose_version')
    const first = accepted(await execute('projects.propose-version', as('kodjo'), { projectId }))
    expect(await acting('mamadou')).toBe('partners: consent')
    accepted(await execute('projects.consent', as('mamadou'), { projectId, contentHash: first.contentHash, answer: 'consent' }))
    expect(await acting('kodjo')).toBe('lead_admin: submit')
    setClock('2026-05-11T09:00:00Z')
    const { number } = accepted(await execute('projects.submit', as('essi'), { projectId }))
    expect(number).toBe('DEMO-26-001')

    // The check: it comes back once, the partner renews its consent on unchanged terms.
    expect(await acting('helen')).toBe('secretariat: check')
    accepted(await execute('projects.check', as('helen'), { projectId }))
    const points = [{ section: 'summary', severity: 'must', text: 'Say who is kept safe, and how.' }]
    accepted(await execute('projects.send-back', as('helen'), { projectId, dueOn: '2026-05-22', lang: 'en', points }))
    expect(await acting('essi')).toBe('lead: answer_points')
    accepted(await execute('projects.answer-point', as('kodjo'), { projectId, position: 1, answer: 'Ajouté au résumé.' }))
    const { version } = await db.prisma.project.findUniqueOrThrow({ where: { id: projectId } })
    accepted(await execute('projects.edit', as('kodjo'), { projectId, version, summaryFr: `${completeText.summaryFr} Les témoins sont protégés.` }))
    const second = accepted(await execute('projects.propose-version', as('kodjo'), { projectId }))
    const consent = { projectId, contentHash: second.contentHash, answer: 'consent' }
    expect(refused(await execute('projects.consent', as('mamadou'), consent)).code).toBe('difference_not_seen')
    expect(accepted(await execute('projects.consent', as('mamadou'), { ...consent, seenDifference: true })).carriedOver).toBe(true)
    accepted(await execute('projects.submit', as('essi'), { projectId }))
    accepted(await execute('projects.check', as('helen'), { projectId }))
    accepted(await execute('projects.recommend', as('helen'), { projectId, recommendation: 'Sound and well shared.', lang: 'en' }))

    // The decision: one coordinator records, another confirms, and the money is set aside in the same act.
    setClock('2026-06-01T15:00:00Z')
    expect(await acting('koffi')).toBe('secretariat: record_decision')
    const said = { projectId, outcome: 'approved', amount: '8000000', meetingOn: '2026-06-01', textFr: 'Approuvé.', textEn: 'Approved.' }
    const { decisionId } = accepted(await execute('decisions.record', as('koffi'), said))
    expect(await acting('helen')).toBe('second_coordinator: confirm_decision')
    const adoption = accepted(await execute('decisions.confirm', as('helen'), { decisionId }))

    expect(adoption).toEqual({ number: 'DEMO/DEC/2026/001', outcome: 'approved', consequence: 'allocated' })
    expect(accepted(await ask('projects.page', as('thabo'), { projectId })).head.state).toBe('approved')
    expect(accepted(await ask('decisions.register', as('thabo'), {})).items).toMatchObject([{ number: 'DEMO/DEC/2026/001' }])
    expect((await historyOf(projectId)).map(({ type, person, body }) => `${type} ${person} ${body?.code}`)).toMatchInlineSnapshot(`
      [
        "project.created Kodjo GGPS",
        "project.edited Kodjo GGPS",
        "project.partner_invited Kodjo GGPS",
        "project.version_proposed Kodjo GGPS",
        "project.consented Mamadou FSMD",
        "project.submitted Essi GGPS",
        "project.check_started Helen SECRETARIAT",
        "project.sent_back Helen SECRETARIAT",
        "project.point_answered Kodjo GGPS",
        "project.edited Kodjo GGPS",
        "project.version_proposed Kodjo GGPS",
        "project.consented Mamadou FSMD",
        "project.submitted Essi GGPS",
        "project.check_started Helen SECRETARIAT",
        "project.recommended Helen SECRETARIAT",
        "pool.allocated Helen SECRETARIAT",
        "decision.adopted Helen SECRETARIAT",
      ]
    `)
    expect(await ledgerTable(harness, as('koffi'))).toMatchInlineSnapshot(`
      "day         reason      of   from       to                             amount  decision
      2026-05-04  pledge      C01  world      pledged                    60,000 EUR
      2026-05-04  commitment  C01  pledged    committed                  60,000 EUR
      2026-05-04  honour      C01  committed  honoured                   60,000 EUR
      2026-05-04  receipt     C01  world      available                  60,000 EUR
      2026-05-04  fee         C01  available  fee                           600 EUR
      2026-05-04  pledge      C02  world      pledged                32,797,850 XOF
      2026-05-04  commitment  C02  pledged    committed              32,797,850 XOF
      2026-05-04  honour      C02  committed  honoured               32,797,850 XOF
      2026-05-04  receipt     C02  world      available              32,797,850 XOF
      2026-05-04  conversion  C02  available  fx                     32,797,850 XOF
      2026-05-04  conversion  C02  fx         available                  50,000 EUR
      2026-05-04  fee         C02  available  fee                           500 EUR
      2026-06-01  allocation  C01  available  allocated DEMO-26-001      59,400 EUR  DEMO/DEC/2026/001
      2026-06-01  allocation  C02  available  allocated DEMO-26-001      20,600 EUR  DEMO/DEC/2026/001"
    `)
    await claimsHold()
  })
})
