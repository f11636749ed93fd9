import type { ReactNode } from 'react'
import { LanguageSwitch } from '#app/components/shell/language-switch.tsx'
import { Band } from '#app/components/ui/band.tsx'
import { useT } from '#app/i18n/use-t.ts'

/** The frame of the pages before sign-in: one cloth, the brand, the language. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { t } = useT()
  return (
    <div className="gate">
      <Band className="gate-band" seed="Kente" length={1700} height={56} vertical />
      <div className="gate-in">
        <header className="gate-head">
          <span className="brand">{t('common.brand')}</span>
          <LanguageSwitch />
        </header>
        <main id="main" className="gate-cols">
          {children}
        </main>
      </div>
    </div>
  )
}
