import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { RateFields } from '#app/components/pool/rate-fields.tsx'
import { typedRate } from '#app/components/pool/typed-rate.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { AmountField } from '#app/components/ui/amount-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { formatAmount, formatMoney, typedAmount } from '#app/domain/money.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const { line, toCommit, base } = page(await args.context.ask('pool.contribution', { contributionId: args.params.id }))
  return { id: line.id, code: line.code, toCommit, base, registers: line.contributor.id !== actor.body.id }
}

export const meta = pageTitle<typeof loader>((t, { code }) => t('pool.commitForm.title', { code }))

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const contributionId = params.id
  const { line } = page(await context.ask('pool.contribution', { contributionId }))
  const { input, typed, act } = await readForm(request)
  const commitment = { ...input, contributionId, amount: typedAmount(input.amount, line.currency, context.locale), rate: typedRate(input.rate) }
  const result = await context.execute('pool.commit', commitment, act)
  return answer(context, result, { to: `/pool/contributions/${contributionId}`, typed })
}

export default function Commit() {
  const { t, locale } = useT()
  const { id, code, toCommit, base, registers } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        over={<Link to={`/pool/contributions/${id}`}>{t('pool.contribution.title', { code })}</Link>}
        title={t('pool.commitForm.title', { code })}
        lead={t('pool.commitForm.lead', { left: formatMoney(toCommit, locale) })}
      />
      <CommandForm action={`/pool/contributions/${id}/commit`} label={t('pool.commitForm.title', { code })}>
        {({ fault, typed, busy }) => (
          <>
            <AmountField
              label={t('pool.commitForm.amount')}
              name="amount"
              currency={toCommit.currency}
              defaultValue={typed('amount', formatAmount(toCommit, locale))}
              fault={fault('amount')}
              required
            />
            <TextField
              label={t('pool.commitForm.document')}
              name="documentRef"
              hint={t('pool.commitForm.documentHint')}
              defaultValue={typed('documentRef')}
              fault={fault('documentRef')}
              required
            />
            {toCommit.currency === base ? null : (
              <RateFields legend={t('pool.rateForm.heading', { base })} base={base} currency={toCommit.currency} optional fault={fault} typed={typed} />
            )}
            <div className="actions">
              <Button busy={busy}>{registers ? t('pool.commitForm.submitFinance') : t('pool.commitForm.submit')}</Button>
            </div>
            <p className="after">{registers ? t('pool.commitForm.thenFinance') : t('pool.commitForm.then')}</p>
          </>
        )}
      </CommandForm>
    </>
  )
}
