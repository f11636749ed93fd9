import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { InviteForm } from './invite-form.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return { bodies: page(await args.context.ask('members.bodies')), language: args.context.alliance?.languages[0] ?? args.context.locale }
}

export const meta = pageTitle('members.invite.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { input, typed, act } = await readForm(args.request)
  const result = await args.context.execute('members.invite', input, act)
  return answer(args.context, result, { to: ({ invitationId }) => `/invitations?sent=${invitationId}`, typed })
}

export default function Invite() {
  const { t } = useT()
  const { bodies, language } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  return (
    <div className="narrow">
      <PageHead
        over={
          <Link className="hit" to="/invitations">
            {t('members.invite.back')}
          </Link>
        }
        title={t('members.invite.title')}
        lead={t('members.invite.lead')}
      />
      <InviteForm bodies={bodies} language={language} bodyCode={search.get('body')} />
    </div>
  )
}
