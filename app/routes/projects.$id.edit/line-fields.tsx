import { categoryOf } from '#app/components/projects/budget-table.tsx'
import { AmountField } from '#app/components/ui/amount-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { Option } from '#app/components/ui/option.ts'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { VisuallyHidden } from '#app/components/ui/visually-hidden.tsx'
import { budgetCategories } from '#app/domain/projects/content.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { FormFields } from './text-fields.tsx'

type LineFieldsProps = FormFields & {
  readonly row: number
  readonly n: number
  readonly currency: string
  readonly forums: readonly Option[]
  readonly onRemove: () => void
}

/** One budget line; its remove button saves the others and comes back when there is no script. */
export function LineFields({ row, n, value, fault, currency, forums, onRemove }: LineFieldsProps) {
  const { t } = useT()
  const at = (field: string) => ({
    name: `lines[${row}].${field}`,
    id: `lines.${row}.${field}`,
    defaultValue: value(`lines[${row}].${field}`),
    fault: fault(`lines.${row}.${field}`),
  })
  const categories = budgetCategories.map((category) => ({ value: String(category), label: t(`projects.categories.${categoryOf(category)}`) }))
  const sources = (['pool', 'own_cash', 'in_kind'] as const).map((source) => ({ value: source, label: t(`projects.sources.${source}`) }))
  return (
    <fieldset className="line">
      <legend className="small strong">{t('projects.form.line', { n })}</legend>
      <div className="line-grid">
        <SelectField label={t('projects.form.category')} options={categories} {...at('category')} />
        <TextField label={t('projects.form.description')} maxLength={300} dir="auto" {...at('description')} />
        <SelectField label={t('projects.form.lineForum')} empty={t('projects.form.lineForumNone')} options={forums} {...at('forumId')} />
        <SelectField label={t('projects.form.source')} options={sources} {...at('source')} />
        <AmountField label={t('projects.form.amount')} currency={currency} {...at('amount')} />
        <Button
          look="bare"
          icon="cross"
          name="drop"
          value={row}
          className="line-drop"
          onClick={(event) => {
            event.preventDefault()
            onRemove()
          }}
        >
          <VisuallyHidden>{t('projects.form.removeLine', { n })}</VisuallyHidden>
        </Button>
      </div>
    </fieldset>
  )
}
