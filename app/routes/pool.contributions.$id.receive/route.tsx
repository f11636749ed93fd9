import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { RateFields } from '#app/components/pool/rate-fields.tsx'
import { typedRate } from '#app/components/pool/typed-rate.ts'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { useRate } from '#app/components/pool/use-rate.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { AmountField } from '#app/components/ui/amount-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { DateField } from '#app/components/ui/date-field.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { formatMoney, typedAmount } from '#app/domain/money.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { line, toReceive, base, today, rate, receipts, payments } = page(await args.context.ask('pool.contribution', { contributionId: args.params.id }))
  const table = toReceive.currency === base ? null : page(await args.context.ask('pool.rates', { currency: toReceive.currency }))
  return {
    id: line.id,
    ofTable: table?.ofToday ?? null,
    code: line.code,
    contributor: line.contributor,
    toReceive,
    base,
    today,
    expected: payments.flatMap(({ dueOn, amount, arrived }) => (dueOn && amount.amount !== arrived.amount ? [{ dueOn, amount }] : [])),
    rateKind: (receipts[0]?.rate ?? rate)?.kind,
  }
}

export const meta = pageTitle<typeof loader>((t, { code }) => t('pool.receiveForm.title', { code }))

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const contributionId = params.id
  const { input, typed, act } = await readForm(request)
  const { line } = page(await context.ask('pool.contribution', { contributionId }, { as: act.as }))
  const receipt = { ...input, contributionId, amount: typedAmount(input.amount, line.currency, context.locale), rate: typedRate(input.rate) }
  const result = await context.execute('pool.receive', receipt, act)
  return answer(context, result, { to: ({ receiptId }) => `/pool/receipts/${receiptId}`, typed })
}

export default function Receive() {
  const { t, locale } = useT()
  const { name } = usePoolWords()
  const rate = useRate()
  const { id, code, contributor, toReceive, base, today, rateKind, ofTable, expected } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        over={<Link to={`/pool/contributions/${id}`}>{t('pool.contribution.title', { code })}</Link>}
        title={t('pool.receiveForm.title', { code })}
        lead={t('pool.receiveForm.lead', { name: name(contributor), left: formatMoney(toReceive, locale) })}
      />
      <CommandForm action={`/pool/contributions/${id}/receive`} label={t('pool.receiveForm.title', { code })}>
        {({ fault, typed, busy }) => (
          <>
            <AmountField
              label={t('pool.receiveForm.amount')}
              name="amount"
              hint={t('pool.pledgeForm.amountHint')}
              currency={toReceive.currency}
              defaultValue={typed('amount')}
              fault={fault('amount')}
              required
            />
            <DateField
              label={t('pool.receiveForm.receivedOn')}
              name="receivedOn"
              max={today}
              defaultValue={typed('receivedOn', today)}
              fault={fault('receivedOn')}
              required
            />
            <TextField
              label={t('pool.receiveForm.bankRef')}
              name="bankRef"
              autoComplete="off"
              hint={t('pool.receiveForm.bankRefHint')}
              defaultValue={typed('bankRef')}
              fault={fault('bankRef')}
              required
            />
            {expected.length > 0 ? (
              <SelectField
                label={t('pool.receiveForm.instalment')}
                name="instalmentOn"
                hint={t('pool.receiveForm.instalmentHint')}
                defaultValue={typed('instalmentOn')}
                fault={fault('instalmentOn')}
                empty={t('pool.receiveForm.oldest')}
                options={expected.map(({ dueOn, amount }) => ({
                  value: dueOn,
                  label: t('pool.receiveForm.ofDay', { day: formatDay(dueOn, locale), amount: formatMoney(amount, locale) }),
                }))}
              />
            ) : null}
            {toReceive.currency === base ? null : (
              <>
                <RateFields
                  legend={t('pool.receiveForm.rateHeading')}
                  base={base}
                  currency={toReceive.currency}
                  kind={rateKind}
                  optional={ofTable !== null}
                  fault={fault}
                  typed={typed}
                />
                <p className="small muted">
                  {ofTable ? (
                    t('pool.receiveForm.rateOfTable', {
                      rate: rate(ofTable, toReceive.currency, base),
                      source: ofTable.source,
                      day: formatDay(ofTable.validOn, locale),
                    })
                  ) : (
                    <>
                      {t('pool.receiveForm.rateMissing')} <Link to="/pool/rates/enter">{t('pool.receiveForm.enterRate')}</Link>
                    </>
                  )}
                </p>
              </>
            )}
            <div className="actions">
              <Button busy={busy}>{t('pool.receiveForm.submit')}</Button>
            </div>
            <p className="after">{t('pool.receiveForm.then')}</p>
          </>
        )}
      </CommandForm>
    </>
  )
}
