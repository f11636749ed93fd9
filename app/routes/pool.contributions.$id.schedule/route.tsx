import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { formatMoney, typedAmount } from '#app/domain/money.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { Rows } from './rows.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { line, payments, may } = page(await args.context.ask('pool.contribution', { contributionId: args.params.id }))
  return { id: line.id, code: line.code, committed: line.committed, payments, may: may.schedule }
}

export const meta = pageTitle<typeof loader>((t, { code }) => t('pool.scheduleForm.title', { code }))

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const contributionId = params.id
  const { input, typed, act } = await readForm(request)
  const { line } = page(await context.ask('pool.contribution', { contributionId }, { as: act.as }))
  const rows = Array.isArray(input.instalments) ? input.instalments : []
  // Rows that were left empty are no payments.
  const instalments = rows.filter(Boolean).map(({ amount, ...row }) => ({ ...row, amount: typedAmount(amount, line.currency, context.locale) }))
  const result = await context.execute('pool.schedule', { contributionId, instalments }, act)
  return answer(context, result, { to: `/pool/contributions/${contributionId}`, typed })
}

export default function Schedule() {
  const { t, locale } = useT()
  const { id, code, committed, payments, may } = useLoaderData<typeof loader>()
  const title = t('pool.scheduleForm.title', { code })
  return (
    <>
      <PageHead
        over={<Link to={`/pool/contributions/${id}`}>{t('pool.contribution.title', { code })}</Link>}
        title={title}
        lead={may ? t('pool.scheduleForm.lead', { amount: formatMoney(committed, locale) }) : undefined}
      />
      {may ? (
        <CommandForm action={`/pool/contributions/${id}/schedule`} label={title}>
          {({ fault, typed, busy }) => (
            <>
              <Rows payments={payments} currency={committed.currency} fault={fault} typed={typed} />
              <p className="help">{t('pool.scheduleForm.rowsHint')}</p>
              <div className="actions">
                <Button busy={busy}>{t('pool.scheduleForm.submit')}</Button>
              </div>
              <p className="after">{t('pool.scheduleForm.then')}</p>
            </>
          )}
        </CommandForm>
      ) : (
        <Notice>{t('pool.scheduleForm.none')}</Notice>
      )}
    </>
  )
}
