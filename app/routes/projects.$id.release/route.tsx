import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MoneyActPage } from '#app/components/pool/money-act-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { AmountField } from '#app/components/ui/amount-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { formatMoney, typedAmount } from '#app/domain/money.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('pool.dossier-money', { projectId: args.params.id }))
}

export const meta = pageTitle('pool.out.release.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const projectId = params.id
  const { input, typed, act } = await readForm(request)
  const { sums } = page(await context.ask('pool.dossier-money', { projectId }, { as: act.as }))
  const result = await context.execute('pool.release', { ...input, projectId, amount: typedAmount(input.amount, sums.free.currency, context.locale) }, act)
  return answer(context, result, { to: `/projects/${projectId}/money`, typed })
}

export default function Release() {
  const { t, locale } = useT()
  const { project, sums, aside, may } = useLoaderData<typeof loader>()
  const number = project.number ?? '–'
  return (
    <MoneyActPage
      project={project}
      act="release"
      title={t('pool.out.release.title')}
      lead={t('pool.out.release.lead', { free: formatMoney(sums.free, locale), number })}
      may={may.release && sums.free.amount !== '0'}
      not={t('pool.out.release.not')}
      aside={aside}
      submit={t('pool.out.release.submit')}
      after={t('pool.out.release.then')}
    >
      {({ fault, typed }) => (
        <>
          <AmountField
            label={t('pool.out.release.amount')}
            name="amount"
            hint={t('pool.pledgeForm.amountHint')}
            currency={sums.free.currency}
            defaultValue={typed('amount')}
            fault={fault('amount')}
            required
          />
          <TextArea
            label={t('pool.out.release.reason')}
            name="reason"
            rows={3}
            hint={t('pool.out.release.reasonHint')}
            defaultValue={typed('reason')}
            fault={fault('reason')}
            required
          />
        </>
      )}
    </MoneyActPage>
  )
}
