import type { FieldState } from '#app/components/command-form.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { longestPinned } from '#app/domain/threads/thread.ts'
import { useT } from '#app/i18n/use-t.ts'
import { messageLanguages } from './message-languages.ts'

type PinnedFieldsProps = FieldState & { readonly label: string; readonly text?: string; readonly lang?: string }

/** A text that will stand above the messages, and its language. */
export function PinnedFields({ fault, typed, label, text = '', lang }: PinnedFieldsProps) {
  const { t, locale } = useT()
  return (
    <>
      <TextArea
        name="text"
        label={label}
        hint={t('threads.tend.markdown')}
        rows={10}
        required
        maxLength={longestPinned}
        defaultValue={typed('text', text)}
        fault={fault('text')}
      />
      <SelectField name="lang" label={t('threads.tend.lang')} options={messageLanguages} defaultValue={typed('lang', lang ?? locale)} fault={fault('lang')} />
    </>
  )
}
