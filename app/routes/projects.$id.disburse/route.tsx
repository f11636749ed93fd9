import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MoneyActPage } from '#app/components/pool/money-act-page.tsx'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { AmountField } from '#app/components/ui/amount-field.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { formatAmount, formatMoney, typedAmount } from '#app/domain/money.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('pool.dossier-money', { projectId: args.params.id }))
}

export const meta = pageTitle('pool.out.disburse.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const projectId = params.id
  const { input, typed, act } = await readForm(request)
  const { sums } = page(await context.ask('pool.dossier-money', { projectId }, { as: act.as }))
  const result = await context.execute('pool.disburse', { ...input, projectId, amount: typedAmount(input.amount, sums.free.currency, context.locale) }, act)
  return answer(context, result, { to: ({ paymentId }) => `/pool/payments/${paymentId}`, typed })
}

export default function Disburse() {
  const { t, locale } = useT()
  const { project, sums, aside, may, payable, forums } = useLoaderData<typeof loader>()
  const { name } = usePoolWords()
  const number = project.number ?? '–'
  return (
    <MoneyActPage
      project={project}
      act="disburse"
      title={t('pool.out.disburse.title')}
      lead={t('pool.out.disburse.lead', { n: payable?.n ?? 0, number, open: payable ? formatMoney(payable.open, locale) : '' })}
      may={may.disburse && payable !== null}
      not={t('pool.out.disburse.not')}
      aside={aside}
      submit={t('pool.out.disburse.submit')}
      after={t('pool.out.disburse.then')}
    >
      {({ fault, typed }) => (
        <>
          <SelectField
            label={t('pool.out.disburse.forum')}
            name="forumId"
            empty={t('pool.out.disburse.choose')}
            options={forums.map(({ forum }) => ({ value: forum.id, label: `${forum.code}, ${name(forum)}` }))}
            defaultValue={typed('forumId', forums.length === 1 ? forums[0]?.forum.id : '')}
            fault={fault('forumId')}
            required
          />
          <AmountField
            label={t('pool.out.disburse.amount')}
            name="amount"
            hint={t('pool.pledgeForm.amountHint')}
            currency={sums.free.currency}
            defaultValue={typed('amount', payable ? formatAmount(payable.open, locale) : '')}
            fault={fault('amount')}
            required
          />
          <TextField
            label={t('pool.out.disburse.note')}
            name="note"
            autoComplete="off"
            hint={t('pool.out.disburse.noteHint')}
            defaultValue={typed('note')}
            fault={fault('note')}
            optional
          />
        </>
      )}
    </MoneyActPage>
  )
}
