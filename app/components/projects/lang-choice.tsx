import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { useT } from '#app/i18n/use-t.ts'

type LangChoiceProps = { readonly label: string; readonly name?: string; readonly hint?: string; readonly defaultValue: string; readonly fault?: string }

/** The language in which a text is written. */
export function LangChoice({ label, name = 'lang', hint, defaultValue, fault }: LangChoiceProps) {
  const { t } = useT()
  const options = (['fr', 'en'] as const).map((lang) => ({ value: lang, label: t(`projects.languages.${lang}`) }))
  return <RadioGroup label={label} name={name} hint={hint} options={options} defaultValue={defaultValue} fault={fault} />
}
