import { useT } from '#app/i18n/use-t.ts'

/** What the figures are, and whether the names are real. */
export function Foot({ demo }: { readonly demo: boolean }) {
  const { t } = useT()
  return (
    <footer className="foot">
      <div>
        <span>{t('common.foot.register')}</span>
        {demo ? <span>{t('common.foot.demo')}</span> : null}
      </div>
    </footer>
  )
}
