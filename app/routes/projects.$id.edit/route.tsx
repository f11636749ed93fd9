import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ActPage } from '#app/components/projects/act-page.tsx'
import { titleOf } from '#app/components/projects/titles.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { isCurrency } from '#app/domain/money.ts'
import { countryCodes } from '#app/domain/projects/countries.ts'
import { readTyped, typedFrom } from '#app/domain/projects/typed-proposal.ts'
import { loadAct } from '#app/http/dossier-act.ts'
import { readForm } from '#app/http/form.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { countryName } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { atTypedRows } from './at-typed-rows.ts'
import { EditForm } from './edit-form.tsx'
import { storedProposal } from './stored-proposal.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { head, full, possible } = await loadAct(args, 'edit')
  const { locale } = args.context
  const { currency } = full.content
  const collator = new Intl.Collator(locale)
  const stored = isCurrency(currency) ? typedFrom(storedProposal(head, full.content), currency, locale) : {}
  return {
    head,
    possible,
    stored,
    currency,
    version: full.version,
    forums: [head.lead, ...full.partners.map(({ forum }) => forum)].map(({ id, code }) => ({ value: id, label: code })),
    countries: countryCodes.map((code) => ({ value: code, label: countryName(code, locale) })).sort((a, b) => collator.compare(a.label, b.label)),
  }
}

export const meta = pageTitle<typeof loader>((t, { head }) => t('projects.form.editTitle', { title: titleOf(head, 'fr', t) }))

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const projectId = args.params.id
  const { typed, act } = await readForm(args.request)
  const { input, rows } = readTyped(typed, { currency: typed.currency ?? '', locale: args.context.locale })
  const result = await args.context.execute('projects.edit', { ...input, projectId, version: typed.version }, act)
  return answer(args.context, atTypedRows(result, rows), { to: `/projects/${projectId}${backTo(typed)}`, typed })
}

/** Adding a country or a line and removing one save first and come back to the form; the save button leaves it. */
function backTo({ stay, drop }: { readonly [name: string]: string }): string {
  if (stay === 'line') return '/edit?rows=more#budget'
  if (stay === 'country') return '/edit#where'
  return drop === undefined ? '' : '/edit#budget'
}

export default function Edit() {
  const { t, locale } = useT()
  const data = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return (
    <ActPage
      head={data.head}
      title={t('projects.form.editTitle', { title: titleOf(data.head, locale, t) })}
      lead={t('projects.acts.edit.hint')}
      possible={data.possible}
      wide
    >
      <EditForm {...data} projectId={data.head.id} answered={answered ?? null} />
    </ActPage>
  )
}
