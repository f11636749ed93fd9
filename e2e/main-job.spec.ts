import { confirmAct, consent, inviteCoApplicant, proposeVersion, recommend, recordApproval, type Story, writeDraft } from './acts/dossier.ts'
import { follow, openWaiting, press, waitingFor } from './acts/page.ts'
import { openDiscussion, say } from './acts/thread.ts'
import { expect, expectAccessible, type Locale, test } from './fixtures.ts'
import { words } from './words.ts'

const stories: readonly (Story & { readonly locale: Locale; readonly approved: RegExp })[] = [
  {
    locale: 'fr',
    titleFr: 'Veilleurs du fleuve',
    titleEn: 'Watchers of the river',
    partner: 'FSMD',
    asked: '24 000,50',
    approved: /24\s000,50\s€/,
  },
  {
    locale: 'en',
    titleFr: 'Passeurs de paroles',
    titleEn: 'Carriers of words',
    partner: 'FSMD',
    asked: '18,000',
    approved: /€18,000/,
  },
]

test.use({ serverName: 'main-job' })

for (const { locale, approved, ...story } of stories) {
  test(`five people bring a dossier from the first draft to money set aside (${locale})`, async ({ as }) => {
    test.setTimeout(300_000)
    const t = words(locale)
    const title = locale === 'fr' ? story.titleFr : story.titleEn
    const open = async (person: string) => ({ page: await as(person, { locale }), locale })
    const [staff, leadAdmin, partnerAdmin, coordinator, second] = [
      await open('u06'),
      await open('u05'),
      await open('u07'),
      await open('u02'),
      await open('u03'),
    ]

    // The staff of one forum write a draft and invite another; nobody else finds it.
    const path = await writeDraft(staff, story)
    expect((await coordinator.page.request.get(path)).status()).toBe(404)
    await inviteCoApplicant(staff, path, story.partner)
    await proposeVersion(staff, path)
    await expectAccessible(staff.page)

    // The other forum's administrator finds it among what waits, and consents; it no longer waits.
    await openWaiting(partnerAdmin, title)
    await expectAccessible(partnerAdmin.page)
    await consent(partnerAdmin, story.partner)
    await partnerAdmin.page.goto('/')
    await expect(waitingFor(partnerAdmin, title)).toHaveCount(0)

    // The two discuss it side by side: what one says stands at once on the screen of the other.
    await Promise.all([openDiscussion(staff, path), openDiscussion(partnerAdmin, path)])
    await say(staff, 'Qui forme les **veilleurs** de la rive nord ?')
    await expect(partnerAdmin.page.getByRole('main').getByText('veilleurs', { exact: true })).toBeVisible()
    await say(partnerAdmin, 'FSMD, from the second month on.')
    await expect(staff.page.getByRole('main').getByText('FSMD, from the second month on.')).toBeVisible()
    await expectAccessible(staff.page)

    // The lead's administrator submits.
    await openWaiting(leadAdmin, title)
    await confirmAct(leadAdmin, 'submit')
    await expect(leadAdmin.page.getByRole('main')).toContainText(t('common.states.project.submitted'))

    // A coordinator takes it into the check and recommends it.
    await openWaiting(coordinator, title)
    await follow(coordinator.page, t('projects.acts.check.label'))
    await confirmAct(coordinator, 'check')
    await recommend(coordinator, path)
    await expect(coordinator.page.getByRole('main')).toContainText(t('common.states.project.for_decision'))

    // What one coordinator records another confirms; the money is set aside in the same act.
    const decision = await recordApproval(coordinator, path, story.asked)
    await expect(coordinator.page.getByRole('main')).toContainText(t('decisions.page.second'))
    await openWaiting(second, title)
    await expect(second.page).toHaveURL(new RegExp(`${decision}$`))
    await follow(second.page, t('decisions.page.confirm'))
    await expectAccessible(second.page)
    await press(second.page, t('decisions.confirm.submit'))
    await expect(second.page).toHaveURL(new RegExp(`${decision}$`))

    // Everyone sees the outcome: the state, who did what, and the entry of the ledger.
    await staff.page.goto(path)
    await expect(staff.page.getByRole('main')).toContainText(t('common.states.project.approved'))
    await expectAccessible(staff.page)
    await staff.page.goto(`${path}?tab=history`)
    for (const name of ['Kodjo Bessan', 'Mamadou Sarr', 'Essi Amegan', 'Koffi Adjavon', 'Helen Okafor']) {
      await expect(staff.page.getByRole('main')).toContainText(name)
    }
    await staff.page.goto(`${path}?tab=decision`)
    await expect(staff.page.getByRole('main')).toContainText(approved)
    const projectId = path.split('/').at(-1)
    await second.page.goto(`/pool/ledger?projectId=${projectId}`)
    await expect(second.page.getByRole('row').filter({ hasText: 'DEMO-' }).first()).toBeVisible()
  })
}
