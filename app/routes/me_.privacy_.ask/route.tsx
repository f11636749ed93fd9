import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { AskErasureForm } from '#app/components/members/ask-erasure-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return null
}

export const meta = pageTitle('account.privacy.erasure')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { input, typed, act } = await readForm(args.request)
  return answer(args.context, await args.context.execute('members.ask-erasure', input, act), { to: '/me/privacy', typed })
}

export default function AskErasure() {
  const { t } = useT()
  return (
    <div className="narrow">
      <PageHead
        over={
          <Link className="hit" to="/me/privacy">
            {t('account.privacy.title')}
          </Link>
        }
        title={t('account.privacy.erasure')}
        lead={t('account.privacy.erasureText')}
      />
      <AskErasureForm />
    </div>
  )
}
