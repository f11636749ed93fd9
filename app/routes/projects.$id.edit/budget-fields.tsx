import { useSearchParams } from '@remix-run/react'
import { useState } from 'react'
import { AmountField } from '#app/components/ui/amount-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { Option } from '#app/components/ui/option.ts'
import { rowsOf, type Typed } from '#app/domain/projects/typed-proposal.ts'
import { useT } from '#app/i18n/use-t.ts'
import { LineFields } from './line-fields.tsx'
import { liveSums } from './live-sums.ts'
import type { FormFields } from './text-fields.tsx'

type BudgetFieldsProps = FormFields & {
  readonly typed: Typed
  /** The form as it stands, for the sums. */
  readonly live: Typed
  readonly currency: string
  readonly forums: readonly Option[]
  readonly onChange: () => void
}

/** Budget lines, indirect costs and what is asked of the pool, with sums that follow the typing. */
export function BudgetFields({ value, fault, typed, live, currency, forums, onChange }: BudgetFieldsProps) {
  const { t, locale } = useT()
  const [params] = useSearchParams()
  const [rows, setRows] = useState<readonly number[]>(() => initialRows(typed, params.get('rows') === 'more'))
  const { direct, total, mostIndirect } = liveSums(live, rows, currency, locale)
  return (
    <fieldset className="group" id="budget">
      <legend>{t('projects.form.budget')}</legend>
      <p className="help">{t('projects.form.budgetHint', { currency })}</p>
      <input type="hidden" name="linesShown" value="1" />
      {rows.map((row, index) => (
        <LineFields
          key={row}
          row={row}
          n={index + 1}
          value={value}
          fault={fault}
          currency={currency}
          forums={forums}
          onRemove={() => {
            setRows(rows.filter((one) => one !== row))
            // The row is still in the form now; it counts as gone once it is.
            setTimeout(onChange)
          }}
        />
      ))}
      <div className="actions">
        <Button
          look="quiet"
          icon="plus"
          name="stay"
          value="line"
          onClick={(event) => {
            event.preventDefault()
            setRows([...rows, Math.max(-1, ...rows) + 1])
          }}
        >
          {t('projects.form.addLine')}
        </Button>
      </div>
      <dl className="data-list mt5">
        <div>
          <dt>{t('projects.proposal.direct')}</dt>
          <dd>
            <output>{direct}</output>
          </dd>
        </div>
      </dl>
      <div className="fields-2">
        <AmountField
          label={t('projects.form.indirect')}
          name="indirect"
          hint={t('projects.form.indirectHint', { most: mostIndirect })}
          currency={currency}
          defaultValue={value('indirect')}
          fault={fault('indirect')}
        />
        <AmountField
          label={t('projects.form.poolRequest')}
          name="poolRequest"
          hint={t('projects.form.poolRequestHint', { most: total })}
          currency={currency}
          defaultValue={value('poolRequest')}
          fault={fault('poolRequest')}
        />
      </div>
    </fieldset>
  )
}

/** The rows typed or stored, and an empty one where there is none yet or one more is asked for. */
function initialRows(typed: Typed, more: boolean): readonly number[] {
  const known = rowsOf(typed)
  return more || known.length === 0 ? [...known, Math.max(-1, ...known) + 1] : known
}
