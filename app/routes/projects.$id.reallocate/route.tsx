import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BaseAmountField } from '#app/components/pool/base-amount-field.tsx'
import { MoneyActPage } from '#app/components/pool/money-act-page.tsx'
import { titleOf } from '#app/components/projects/titles.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { formatMoney } from '#app/domain/money.ts'
import { readDossierMoney, readMoneyForm } from '#app/http/money-form.ts'
import { answer } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export { readDossierMoney as loader }

export const meta = pageTitle('pool.out.reallocate.title')

export async function action(args: ActionFunctionArgs) {
  const { input, typed, act, money } = await readMoneyForm(args)
  return answer(args.context, await args.context.execute('pool.reallocate', input, act), { to: money, typed })
}

export default function Reallocate() {
  const { t, locale } = useT()
  const { project, sums, aside, may, takers } = useLoaderData<typeof readDossierMoney>()
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
          <BaseAmountField label={t('pool.out.reallocate.amount')} currency={sums.free.currency} fault={fault} typed={typed} />
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
