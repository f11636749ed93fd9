import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { formatMoney, money } from '#app/domain/money.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { line, may, toCommit, toReceive } = page(await args.context.ask('pool.contribution', { contributionId: args.params.id }))
  return { id: line.id, code: line.code, may: may.cancel, left: money(BigInt(toCommit.amount) + BigInt(toReceive.amount), line.currency) }
}

export const meta = pageTitle<typeof loader>((t, { code }) => t('pool.cancelForm.title', { code }))

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('pool.cancel', { ...input, contributionId: params.id }, act)
  return answer(context, result, { to: `/pool/contributions/${params.id}`, typed })
}

export default function Cancel() {
  const { t, locale } = useT()
  const { id, code, may, left } = useLoaderData<typeof loader>()
  const title = t('pool.cancelForm.title', { code })
  return (
    <>
      <PageHead
        over={<Link to={`/pool/contributions/${id}`}>{t('pool.contribution.title', { code })}</Link>}
        title={title}
        lead={may ? t('pool.cancelForm.lead', { amount: formatMoney(left, locale) }) : undefined}
      />
      {may ? (
        <CommandForm action={`/pool/contributions/${id}/cancel`} label={title}>
          {({ fault, typed, busy }) => (
            <>
              <TextArea
                label={t('pool.cancelForm.reason')}
                name="reason"
                rows={3}
                hint={t('pool.cancelForm.reasonHint')}
                defaultValue={typed('reason')}
                fault={fault('reason')}
                required
              />
              <div className="actions">
                <Button busy={busy}>{t('pool.cancelForm.submit')}</Button>
              </div>
              <p className="after">{t('pool.cancelForm.then')}</p>
            </>
          )}
        </CommandForm>
      ) : (
        <Notice>{t('pool.cancelForm.none')}</Notice>
      )}
    </>
  )
}
