import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MoneyActPage } from '#app/components/pool/money-act-page.tsx'
import { titleOf } from '#app/components/projects/titles.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { AmountField } from '#app/components/ui/amount-field.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { formatMoney, typedAmount } from '#app/domain/money.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('pool.dossier-money', { projectId: args.params.id }))
}

export const meta = pageTitle('pool.out.reallocate.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const projectId = params.id
  const { input, typed, act } = await readForm(request)
  const { sums } = page(await context.ask('pool.dossier-money', { projectId }, { as: act.as }))
  const result = await context.execute('pool.reallocate', { ...input, projectId, amount: typedAmount(input.amount, sums.free.currency, context.locale) }, act)
  return answer(context, result, { to: `/projects/${projectId}/money`, typed })
}

export default function Reallocate() {
  const { t, locale } = useT()
  const { project, sums, aside, may, takers } = useLoaderData<typeof loader>()
  const number = project.number ?? '–'
  return (
    <MoneyActPage
      project={project}
      act="reallocate"
      title={t('pool.out.reallocate.title')}
      lead={t('pool.out.reallocate.lead', { free: formatMoney(sums.free, locale), number })}
      may={may.release && takers.length > 0 && sums.free.amount !== '0'}
      not={t('pool.out.reallocate.not')}
      aside={aside}
      submit={t('pool.out.reallocate.submit')}
      after={t('pool.out.reallocate.then')}
    >
      {({ fault, typed }) => (
        <>
          <SelectField
            label={t('pool.out.reallocate.to')}
            name="toProjectId"
            empty={t('pool.out.reallocate.choose')}
            options={takers.map((taker) => ({ value: taker.id, label: `${taker.number ?? '–'} ${titleOf(taker, locale, t)}` }))}
            defaultValue={typed('toProjectId')}
            fault={fault('toProjectId')}
            required
          />
          <AmountField
            label={t('pool.out.reallocate.amount')}
            name="amount"
            hint={t('pool.pledgeForm.amountHint')}
            currency={sums.free.currency}
            defaultValue={typed('amount')}
            fault={fault('amount')}
            required
          />
          <TextArea
            label={t('pool.out.reallocate.reason')}
            name="reason"
            rows={3}
            hint={t('pool.out.reallocate.reasonHint')}
            defaultValue={typed('reason')}
            fault={fault('reason')}
            required
          />
        </>
      )}
    </MoneyActPage>
  )
}
