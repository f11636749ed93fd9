import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return null
}

export const meta = pageTitle('notices.inbox.readAllTitle')

export async function action({ request, context }: ActionFunctionArgs) {
  const { input, typed, act } = await readForm(request)
  return answer(context, await context.execute('notices.mark-read', input, act), { to: '/inbox', typed })
}

export default function MarkRead() {
  const { t } = useT()
  return (
    <div className="narrow">
      <PageHead over={<Link to="/inbox">{t('notices.inbox.title')}</Link>} title={t('notices.inbox.readAllTitle')} lead={t('notices.inbox.readAllText')} />
      <CommandForm action="/inbox/read" label={t('notices.inbox.readAllTitle')}>
        {({ busy }) => <Button busy={busy}>{t('notices.inbox.readAll')}</Button>}
      </CommandForm>
    </div>
  )
}
