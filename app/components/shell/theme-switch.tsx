import { Form } from '@remix-run/react'
import { useT } from '#app/i18n/use-t.ts'
import { useHere } from './use-here.ts'

const themes = [
  { value: 'system', word: 'common.mast.themeSystem' },
  { value: 'light', word: 'common.mast.themeLight' },
  { value: 'dark', word: 'common.mast.themeDark' },
] as const

/** Light, dark, or as the system says. */
export function ThemeSwitch({ theme }: { readonly theme: 'system' | 'light' | 'dark' }) {
  const { t } = useT()
  const here = useHere()
  return (
    <Form method="post" action="/theme" preventScrollReset>
      <p className="menu-head">{t('common.mast.theme')}</p>
      <input type="hidden" name="next" value={here} />
      <fieldset className="choices" aria-label={t('common.mast.theme')}>
        {themes.map(({ value, word }) => (
          <button type="submit" key={value} name="theme" value={value} aria-pressed={value === theme}>
            {t(word)}
          </button>
        ))}
      </fieldset>
    </Form>
  )
}
