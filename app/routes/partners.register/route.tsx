import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { sheetChoices } from '#app/components/members/sheet-choices.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { readForm } from '#app/http/form.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { PartnerForm } from './partner-form.tsx'

export function loader(args: LoaderFunctionArgs) {
  if (!can(requireActor(args), 'members.admit', [])) throw new Response('not_found', { status: 404 })
  return { countries: sheetChoices(args.context.locale).countries }
}

export const meta = pageTitle('members.partners.register')

export async function action({ request, context }: ActionFunctionArgs) {
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('members.register-partner', input, act)
  return answer(context, result, { to: `/partners/${encodeURIComponent(typed.code ?? '')}`, typed })
}

export default function Register() {
  const { t } = useT()
  const { countries } = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <PageHead
        over={
          <Link className="hit" to="/forums">
            {t('members.forum.back')}
          </Link>
        }
        title={t('members.partners.register')}
        lead={t('members.partners.registerLead')}
      />
      <PartnerForm countries={countries} />
    </div>
  )
}
