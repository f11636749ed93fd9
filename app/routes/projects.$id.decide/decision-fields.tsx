import { ActEnd } from '#app/components/projects/act-end.tsx'
import { AmountField } from '#app/components/ui/amount-field.tsx'
import { CheckField } from '#app/components/ui/check-field.tsx'
import { DateField } from '#app/components/ui/date-field.tsx'
import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { outcomes } from '#app/domain/decisions/decision.ts'
import { formatAmount, formatMoney, type Money } from '#app/domain/money.ts'
import { type DossierState, mayMove } from '#app/domain/projects/states.ts'
import type { SourceMessage } from '#app/http/source-message.ts'
import { useT } from '#app/i18n/use-t.ts'

type DecisionFieldsProps = {
  readonly projectId: string
  readonly asked: Money
  readonly state: DossierState
  readonly locale: 'fr' | 'en'
  /** The message with which the text begins. */
  readonly source: SourceMessage | null
  readonly fault: (path: string) => string | undefined
  readonly typed: (name: string, otherwise?: string) => string
  readonly busy: boolean
}

/** What the meeting decided, how much it gives, and the text that binds in both languages. */
export function DecisionFields({ projectId, asked, state, locale, source, fault, typed, busy }: DecisionFieldsProps) {
  const { t } = useT()
  return (
    <>
      <input type="hidden" name="currency" value={asked.currency} />
      <input type="hidden" name="messageId" value={typed('messageId', source?.id)} readOnly />
      <RadioGroup
        label={t('decisions.record.outcome')}
        name="outcome"
        required
        options={outcomes
          .filter((outcome) => mayMove('decision', state, outcome))
          .map((outcome) => ({ value: outcome, label: t(`decisions.record.${outcome}`), hint: t(`decisions.record.${outcome}Hint`) }))}
        defaultValue={typed('outcome')}
        fault={fault('outcome')}
      />
      <div className="fields-2">
        <AmountField
          label={t('decisions.record.amount')}
          name="amount"
          hint={t('decisions.record.amountHint', { asked: formatMoney(asked, locale) })}
          currency={asked.currency}
          defaultValue={typed('amount', formatAmount(asked, locale))}
          fault={fault('amount')}
        />
        <DateField label={t('decisions.record.meetingOn')} name="meetingOn" required defaultValue={typed('meetingOn')} fault={fault('meetingOn')} />
      </div>
      <CheckField
        label={t('decisions.record.ifShort')}
        name="ifShort"
        value="reserve_list"
        hint={t('decisions.record.ifShortHint')}
        defaultChecked={typed('ifShort') === 'reserve_list'}
      />
      <div className="fields-2">
        {(['textFr', 'textEn'] as const).map((name) => (
          <TextArea
            key={name}
            label={t(`decisions.record.${name}`)}
            name={name}
            lang={name === 'textFr' ? 'fr' : 'en'}
            rows={10}
            required
            hint={t('decisions.record.textHint')}
            defaultValue={typed(name, source?.[name])}
            fault={fault(name)}
          />
        ))}
      </div>
      <ActEnd submit={t('decisions.record.submit')} hint={t('decisions.record.hint')} back={`/projects/${projectId}`} busy={busy} />
    </>
  )
}
