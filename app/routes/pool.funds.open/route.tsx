import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { feePercent, typedFee } from '#app/components/pool/fee-percent.ts'
import { FundFields } from '#app/components/pool/fund-fields.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { allianceFee, mayChange } = page(await args.context.ask('pool.funds'))
  if (!mayChange) throw new Response('not_permitted', { status: 422 })
  return { allianceFee }
}

export const meta = pageTitle('pool.funds.open')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, context } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('pool.open-fund', { ...input, feeBasisPoints: typedFee(input.fee) }, act)
  return answer(context, result, { to: '/pool/funds', typed })
}

export default function OpenFund() {
  const { t, locale } = useT()
  const { allianceFee } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead over={<Link to="/pool/funds">{t('pool.funds.title')}</Link>} title={t('pool.funds.open')} lead={t('pool.funds.after')} />
      <CommandForm action="/pool/funds/open" label={t('pool.funds.open')}>
        {({ fault, typed, busy }) => (
          <>
            <TextField
              label={t('pool.funds.code')}
              name="code"
              autoComplete="off"
              width="m"
              hint={t('pool.funds.codeHint')}
              defaultValue={typed('code')}
              fault={fault('code')}
              required
            />
            <FundFields fault={fault} typed={typed} allianceFee={feePercent(allianceFee, locale)} />
            <div className="actions">
              <Button busy={busy}>{t('pool.funds.submit')}</Button>
            </div>
          </>
        )}
      </CommandForm>
    </>
  )
}
