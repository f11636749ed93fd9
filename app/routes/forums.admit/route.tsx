import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { countries } from '#app/domain/m49.ts'
import { can } from '#app/domain/members/permissions.ts'
import { readForm } from '#app/http/form.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { countryName } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { AdmitForm } from './admit-form.tsx'

export function loader(args: LoaderFunctionArgs) {
  if (!can(requireActor(args), 'members.admit')) throw new Response('not_found', { status: 404 })
  const { locale } = args.context
  const { compare } = new Intl.Collator(locale)
  const named = countries.map((code) => ({ value: code, label: countryName(code, locale) })).sort((a, b) => compare(a.label, b.label))
  return { countries: named, timeZones: Intl.supportedValuesOf('timeZone') }
}

export const meta = pageTitle('members.admit.title')

export async function action({ request, context }: ActionFunctionArgs) {
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('members.admit-forum', input, act)
  return answer(context, result, { to: `/forums/${encodeURIComponent(typed.code ?? '')}`, typed })
}

export default function Admit() {
  const { t } = useT()
  const { countries: named, timeZones } = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <PageHead
        over={
          <Link className="hit" to="/forums">
            {t('members.forum.back')}
          </Link>
        }
        title={t('members.admit.title')}
        lead={t('members.admit.lead')}
      />
      <AdmitForm countries={named} timeZones={timeZones} />
    </div>
  )
}
