import { Form } from '@remix-run/react'
import { locales } from '#app/i18n/catalog.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useHere } from './use-here.ts'

/** Each language says its own name. */
const names = { fr: 'Français', en: 'English' } as const

/** French or English, remembered for the person, or for the browser before signing in. */
export function LanguageSwitch({ look = 'line' }: { readonly look?: 'line' | 'choices' }) {
  const { t, locale } = useT()
  const here = useHere()
  return (
    <Form method="post" action="/language" preventScrollReset>
      <input type="hidden" name="next" value={here} />
      <fieldset className={look === 'line' ? 'langs' : 'choices'} aria-label={t('common.mast.language')}>
        {locales.map((each) => (
          <button type="submit" key={each} name="locale" value={each} lang={each} aria-current={each === locale ? 'true' : undefined}>
            {look === 'line' ? <abbr title={names[each]}>{each.toUpperCase()}</abbr> : names[each]}
          </button>
        ))}
      </fieldset>
    </Form>
  )
}
