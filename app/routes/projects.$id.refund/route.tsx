import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BaseAmountField } from '#app/components/pool/base-amount-field.tsx'
import { MoneyActPage } from '#app/components/pool/money-act-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { formatMoney } from '#app/domain/money.ts'
import { readDossierMoney, readMoneyForm } from '#app/http/money-form.ts'
import { answer } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export { readDossierMoney as loader }

export const meta = pageTitle('pool.out.refund.title')

export async function action(args: ActionFunctionArgs) {
  const { input, typed, act } = await readMoneyForm(args)
  return answer(args.context, await args.context.execute('pool.record-refund', input, act), { to: ({ paymentId }) => `/pool/payments/${paymentId}`, typed })
}

export default function RecordRefund() {
  const { t, locale } = useT()
  const { project, sums, aside, may, forums } = useLoaderData<typeof readDossierMoney>()
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
          <BaseAmountField label={t('pool.out.refund.amount')} currency={sums.free.currency} fault={fault} typed={typed} />
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
