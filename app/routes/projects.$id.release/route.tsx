import type { ActionFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BaseAmountField } from '#app/components/pool/base-amount-field.tsx'
import { MoneyActPage } from '#app/components/pool/money-act-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { formatMoney } from '#app/domain/money.ts'
import { readDossierMoney, readMoneyForm } from '#app/http/money-form.ts'
import { answer } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export { readDossierMoney as loader }

export const meta = pageTitle('pool.out.release.title')

export async function action(args: ActionFunctionArgs) {
  const { input, typed, act, money } = await readMoneyForm(args)
  return answer(args.context, await args.context.execute('pool.release', input, act), { to: money, typed })
}

export default function Release() {
  const { t, locale } = useT()
  const { project, sums, aside, may } = useLoaderData<typeof readDossierMoney>()
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
          <BaseAmountField label={t('pool.out.release.amount')} currency={sums.free.currency} fault={fault} typed={typed} />
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
