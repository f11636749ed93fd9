import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MoneyActPage } from '#app/components/pool/money-act-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { AmountField } from '#app/components/ui/amount-field.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { formatMoney, typedAmount } from '#app/domain/money.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('pool.dossier-money', { projectId: args.params.id }))
}

export const meta = pageTitle('pool.out.refund.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const projectId = params.id
  const { input, typed, act } = await readForm(request)
  const { sums } = page(await context.ask('pool.dossier-money', { projectId }, { as: act.as }))
  const result = await context.execute(
    'pool.record-refund',
    { ...input, projectId, amount: typedAmount(input.amount, sums.free.currency, context.locale) },
    act,
  )
  return answer(context, result, { to: ({ paymentId }) => `/pool/payments/${paymentId}`, typed })
}

export default function RecordRefund() {
  const { t, locale } = useT()
  const { project, sums, aside, may, forums } = useLoaderData<typeof loader>()
  const own = forums.filter(({ forum, advance }) => may.refund.includes(forum.id) && advance.amount !== '0')
  return (
    <MoneyActPage
      project={project}
      act="refund"
      title={t('pool.out.refund.title')}
      lead={t('pool.out.refund.lead')}
      may={own.length > 0}
      not={t('pool.out.refund.not')}
      aside={aside}
      submit={t('pool.out.refund.submit')}
      after={t('pool.out.refund.then')}
    >
      {({ fault, typed }) => (
        <>
          <SelectField
            label={t('pool.out.refund.forum')}
            name="forumId"
            empty={t('pool.out.disburse.choose')}
            options={own.map(({ forum, advance }) => ({
              value: forum.id,
              label: t('pool.out.refund.holds', { forum: forum.code, advance: formatMoney(advance, locale) }),
            }))}
            defaultValue={typed('forumId', own.length === 1 ? own[0]?.forum.id : '')}
            fault={fault('forumId')}
            required
          />
          <AmountField
            label={t('pool.out.refund.amount')}
            name="amount"
            hint={t('pool.pledgeForm.amountHint')}
            currency={sums.free.currency}
            defaultValue={typed('amount')}
            fault={fault('amount')}
            required
          />
          <TextField
            label={t('pool.out.refund.note')}
            name="note"
            autoComplete="off"
            hint={t('pool.out.refund.noteHint')}
            defaultValue={typed('note')}
            fault={fault('note')}
            required
          />
        </>
      )}
    </MoneyActPage>
  )
}
