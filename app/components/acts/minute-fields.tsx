import type { FieldState } from '#app/components/command-form.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { longestPinned } from '#app/domain/threads/thread.ts'
import { useT } from '#app/i18n/use-t.ts'

type MinuteFieldsProps = FieldState & { readonly textFr?: string; readonly textEn?: string }

/** A point in French, in English, or both. */
export function MinuteFields({ typed, fault, textFr = '', textEn = '' }: MinuteFieldsProps) {
  const { t } = useT()
  return (
    <>
      <TextArea
        name="textFr"
        label={t('acts.minute.textFr')}
        rows={4}
        lang="fr"
        maxLength={longestPinned}
        defaultValue={typed('textFr', textFr)}
        fault={fault('textFr')}
      />
      <TextArea
        name="textEn"
        label={t('acts.minute.textEn')}
        rows={4}
        lang="en"
        maxLength={longestPinned}
        defaultValue={typed('textEn', textEn)}
        fault={fault('textEn')}
      />
    </>
  )
}
