import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { RateFields } from '#app/components/pool/rate-fields.tsx'
import { typedRate } from '#app/components/pool/typed-rate.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { DateField } from '#app/components/ui/date-field.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { currencies } from '#app/domain/money.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { base, today, mayEnter } = page(await args.context.ask('pool.rates'))
  if (!mayEnter) throw new Response('not_permitted', { status: 422 })
  return { base, today }
}

export const meta = pageTitle('pool.rateTable.enter')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, context } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('pool.enter-rate', { ...input, rate: typedRate(input.rate) }, act)
  return answer(context, result, { to: '/pool/rates', typed })
}

/** Finance copies a rate from where it was published. */
export default function EnterRate() {
  const { t } = useT()
  const { base, today } = useLoaderData<typeof loader>()
  const options = currencies.filter((code) => code !== base).map((code) => ({ value: code, label: code }))
  return (
    <>
      <PageHead over={<Link to="/pool/rates">{t('pool.rateTable.title')}</Link>} title={t('pool.rateTable.enter')} lead={t('pool.rateTable.enterLead')} />
      <CommandForm action="/pool/rates/enter" label={t('pool.rateTable.enter')}>
        {({ fault, typed, busy }) => (
          <>
            <SelectField
              label={t('pool.rateTable.currency')}
              name="currency"
              options={options}
              defaultValue={typed('currency', 'XOF')}
              fault={fault('currency')}
            />
            <DateField
              label={t('pool.rateTable.validOn')}
              name="validOn"
              max={today}
              defaultValue={typed('validOn', today)}
              fault={fault('validOn')}
              required
            />
            <RateFields legend={t('pool.rateTable.published')} base={base} fault={fault} typed={typed} />
            <div className="actions">
              <Button busy={busy}>{t('pool.rateTable.submit')}</Button>
            </div>
            <p className="after">{t('pool.rateTable.after')}</p>
          </>
        )}
      </CommandForm>
    </>
  )
}
