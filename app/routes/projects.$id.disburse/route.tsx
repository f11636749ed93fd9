import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BaseAmountField } from '#app/components/pool/base-amount-field.tsx'
import { MoneyActPage } from '#app/components/pool/money-act-page.tsx'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { formatAmount, formatMoney } from '#app/domain/money.ts'
import { readDossierMoney, readMoneyForm } from '#app/http/money-form.ts'
import { answer } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export { readDossierMoney as loader }

export const meta = pageTitle('pool.out.disburse.title')

export async function action(args: ActionFunctionArgs) {
  const { input, typed, act } = await readMoneyForm(args)
  return answer(args.context, await args.context.execute('pool.disburse', input, act), { to: ({ paymentId }) => `/pool/payments/${paymentId}`, typed })
}

export default function Disburse() {
  const { t, locale } = useT()
  const { project, sums, aside, may, payable, forums } = useLoaderData<typeof readDossierMoney>()
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
          <BaseAmountField
            label={t('pool.out.disburse.amount')}
            currency={sums.free.currency}
            proposed={payable ? formatAmount(payable.open, locale) : ''}
            fault={fault}
            typed={typed}
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
