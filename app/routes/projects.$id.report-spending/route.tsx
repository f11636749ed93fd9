import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BaseAmountField } from '#app/components/pool/base-amount-field.tsx'
import { MoneyActPage } from '#app/components/pool/money-act-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { DateField } from '#app/components/ui/date-field.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { formatMoney } from '#app/domain/money.ts'
import { readDossierMoney, readMoneyForm } from '#app/http/money-form.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { body } = requireActor(args)
  return { bodyId: body.id, ...(await readDossierMoney(args)) }
}

export const meta = pageTitle('pool.out.report.title')

export async function action(args: ActionFunctionArgs) {
  const { input, typed, act, money } = await readMoneyForm(args)
  return answer(args.context, await args.context.execute('pool.report-spending', input, act), { to: money, typed })
}

export default function ReportSpending() {
  const { t, locale } = useT()
  const { project, sums, aside, may, forums, today, bodyId } = useLoaderData<typeof loader>()
  const own = forums.find(({ forum }) => forum.id === bodyId)
  const number = project.number ?? '–'
  return (
    <MoneyActPage
      project={project}
      act="report-spending"
      title={t('pool.out.report.title')}
      lead={t('pool.out.report.lead', { advance: own ? formatMoney(own.advance, locale) : '', number })}
      may={may.report && own !== undefined}
      not={t('pool.out.report.not')}
      aside={aside}
      submit={t('pool.out.report.submit')}
      after={t('pool.out.report.then')}
    >
      {({ fault, typed }) => (
        <>
          <BaseAmountField label={t('pool.out.report.amount')} currency={sums.free.currency} fault={fault} typed={typed} />
          <DateField label={t('pool.out.report.spentOn')} name="spentOn" max={today} defaultValue={typed('spentOn', today)} fault={fault('spentOn')} required />
          <SelectField
            label={t('pool.out.report.category')}
            name="category"
            empty={t('common.fields.choose')}
            options={categories.map((category) => ({
              value: String(category),
              label: category === 8 ? t('pool.out.spending.indirect') : t(`projects.categories.${category}`),
            }))}
            defaultValue={typed('category')}
            fault={fault('category')}
            required
          />
          <TextField
            label={t('pool.out.report.note')}
            name="note"
            autoComplete="off"
            hint={t('pool.out.report.noteHint')}
            defaultValue={typed('note')}
            fault={fault('note')}
            optional
          />
        </>
      )}
    </MoneyActPage>
  )
}

const categories = [1, 2, 3, 4, 5, 6, 7, 8] as const
