import { Notice } from '#app/components/ui/notice.tsx'
import { formatList } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'

/** Says to a coordinator why there are no buttons: the parties for whose sake they stand aside; nothing to anybody else. */
export function StandsAside({ parties }: { readonly parties: readonly string[] }) {
  const { t, locale } = useT()
  if (parties.length === 0) return null
  return (
    <Notice tone="wait">
      <p className="strong">{t('projects.aside.title')}</p>
      <p>{t('projects.aside.text', { parties: formatList(parties, locale) })}</p>
    </Notice>
  )
}
