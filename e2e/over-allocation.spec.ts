import { recordApproval } from './acts/dossier.ts'
import { press } from './acts/page.ts'
import { dossierForDecision } from './acts/through-api.ts'
import { openApi } from './api-client.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import { words } from './words.ts'

test.use({ serverName: 'over-allocation' })

type Overview = { readonly [figure: string]: unknown }

for (const javaScriptEnabled of [true, false]) {
  test(`an approval above the available money is refused and moves nothing (${javaScriptEnabled ? 'with' : 'without'} script)`, async ({ as, kente }) => {
    test.setTimeout(120_000)
    const t = words('en')
    const path = await dossierForDecision(kente.url, `Beyond our means ${javaScriptEnabled}`, '900000000')
    const api = await openApi(kente.url, 'u04')
    const before = await api.query<Overview>('pool.overview')
    const recorder = { page: await as('u02', { locale: 'en', javaScriptEnabled }), locale: 'en' as const }
    const confirmer = await as('u03', { locale: 'en', javaScriptEnabled })
    const decision = await recordApproval(recorder, path, '9,000,000')

    await confirmer.goto(`${decision}/confirm`)
    await press(confirmer, t('decisions.confirm.submit'))

    await expect(confirmer.getByRole('alert').first()).toContainText('9,000,000')
    if (javaScriptEnabled) await expectAccessible(confirmer)
    await confirmer.goto(path)
    await expect(confirmer.getByRole('main')).toContainText(t('common.states.project.for_decision'))
    expect(await api.query<Overview>('pool.overview')).toEqual(before)
  })
}
