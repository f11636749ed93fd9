import { CommandForm } from '#app/components/command-form.tsx'
import { RateFields } from '#app/components/pool/rate-fields.tsx'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { AmountField } from '#app/components/ui/amount-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { DateField } from '#app/components/ui/date-field.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { PledgeOptions } from '#server/queries/pool/pledge-options.ts'
import { ConditionFields } from './condition-fields.tsx'
import { EarmarkField, type NamedCountry } from './earmark-field.tsx'

/** The promise of the acting body, or of another body when finance registers it. */
export function PledgeForm({ options, countries }: { readonly options: PledgeOptions; readonly countries: readonly NamedCountry[] }) {
  const { t } = useT()
  const { name } = usePoolWords()
  const registers = options.contributors !== null
  const bodies = (options.contributors ?? []).map((body) => ({ value: body.id, label: `${name(body)} (${body.code})` }))
  return (
    <CommandForm action="/pool/pledge" label={t('pool.pledgeForm.title')}>
      {({ fault, typed, busy }) => (
        <>
          {registers ? (
            <SelectField
              label={t('pool.pledgeForm.contributor')}
              name="contributorId"
              empty={t('pool.pledgeForm.chooseContributor')}
              options={bodies}
              defaultValue={typed('contributorId')}
              fault={fault('contributorId')}
            />
          ) : null}
          {options.funds.length > 1 ? (
            <SelectField
              label={t('pool.pledgeForm.fund')}
              name="fundId"
              options={options.funds.map((fund) => ({ value: fund.id, label: name(fund) }))}
              defaultValue={typed('fundId')}
              fault={fault('fundId')}
            />
          ) : null}
          <AmountField
            label={t('pool.pledgeForm.amount')}
            name="amount"
            hint={t('pool.pledgeForm.amountHint')}
            currencyName="currency"
            currency={typed('currency', options.base)}
            currencies={options.currencies}
            defaultValue={typed('amount')}
            fault={fault('amount') ?? fault('currency')}
            required
          />
          <EarmarkField
            projects={options.projects}
            countries={countries}
            chosen={typed('earmark', 'unearmarked:')}
            fault={fault('earmark') ?? fault('earmark.value')}
          />
          <TextField
            label={t('pool.pledgeForm.document')}
            name="documentRef"
            optional={!registers}
            hint={registers ? t('pool.pledgeForm.documentNeeded') : t('pool.pledgeForm.documentHint')}
            defaultValue={typed('documentRef')}
            fault={fault('documentRef')}
          />
          <DateField
            label={t('pool.pledgeForm.validUntil')}
            name="validUntil"
            optional
            hint={t('pool.pledgeForm.validUntilHint')}
            defaultValue={typed('validUntil')}
            fault={fault('validUntil')}
          />
          <ConditionFields base={options.base} fault={fault} typed={typed} />
          <details className="pool-more">
            <summary>{t('pool.rateForm.more', { base: options.base })}</summary>
            <RateFields legend={t('pool.rateForm.why')} base={options.base} optional fault={fault} typed={typed} />
          </details>
          <div className="actions">
            <Button busy={busy}>{registers ? t('pool.pledgeForm.submitFinance') : t('pool.pledgeForm.submit')}</Button>
          </div>
          <p className="after">{registers ? t('pool.pledgeForm.thenFinance') : t('pool.pledgeForm.then')}</p>
        </>
      )}
    </CommandForm>
  )
}
