import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ConfirmClosingForm } from '#app/components/pool/closing-forms.tsx'
import { ClosingPage } from '#app/components/pool/closing-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { readClosing } from '#app/http/closing.ts'
import { readForm } from '#app/http/form.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export { readClosing as loader }

export const meta = pageTitle('pool.periods.confirmTitle')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('pool.confirm-closing', { ...input, closingId: params.id }, act)
  return answer(context, result, { to: '/pool/periods', typed })
}

export default function ConfirmClosing() {
  const { t } = useT()
  const { closing } = useLoaderData<typeof readClosing>()
  return (
    <ClosingPage title={t('pool.periods.confirmTitle')} closing={closing}>
      <ConfirmClosingForm closingId={closing.id} />
    </ClosingPage>
  )
}
