import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { feePercent, typedFee } from '#app/components/pool/fee-percent.ts'
import { FundFields } from '#app/components/pool/fund-fields.tsx'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const found = await args.context.ask('pool.funds')
  const fund = found.ok && found.value.mayChange ? found.value.funds.find(({ id }) => id === args.params.id) : undefined
  if (!found.ok || !fund) throw new Response('not_found', { status: 404 })
  return { fund, allianceFee: found.value.allianceFee }
}

export const meta = pageTitle('pool.funds.change')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('pool.change-fund', { ...input, fundId: params.id, feeBasisPoints: typedFee(input.fee) }, act)
  return answer(context, result, { to: '/pool/funds', typed })
}

export default function ChangeFund() {
  const { t, locale } = useT()
  const { name } = usePoolWords()
  const { fund, allianceFee } = useLoaderData<typeof loader>()
  const fee = fund.feeBasisPoints === null ? '' : feePercent(fund.feeBasisPoints, locale)
  const states = [
    { value: 'open', label: t('pool.funds.isOpen') },
    { value: 'closed', label: t('pool.funds.isClosed') },
  ]
  return (
    <>
      <PageHead over={<Link to="/pool/funds">{t('pool.funds.title')}</Link>} title={name(fund)} lead={t('pool.funds.changeLead')} />
      <CommandForm action={`/pool/funds/${fund.id}/change`} label={t('pool.funds.change')}>
        {({ fault, typed, busy }) => (
          <>
            <FundFields fault={fault} typed={typed} fund={{ ...fund, fee }} allianceFee={feePercent(allianceFee, locale)} />
            <SelectField
              label={t('pool.funds.state')}
              name="state"
              options={states}
              defaultValue={typed('state', fund.isOpen ? 'open' : 'closed')}
              fault={fault('state')}
            />
            <div className="actions">
              <Button busy={busy}>{t('pool.funds.save')}</Button>
            </div>
          </>
        )}
      </CommandForm>
    </>
  )
}
