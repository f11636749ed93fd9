import { regions } from '#app/domain/m49.ts'
import { themes } from '#app/domain/pool/earmark.ts'
import { countryName } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'

type Named = { readonly nameFr: string; readonly nameEn: string }
type Earmark = { readonly kind: string; readonly value: string | null; readonly project: { readonly number: string | null } | null }

/** The words of contributions in the page's language: names, and what money is tied to. */
export function usePoolWords() {
  const { t, locale } = useT()

  function theme(value: string | null): string {
    const known = themes.find((one) => one === value)
    return known ? t(`pool.areas.${known}`) : (value ?? '')
  }

  /** A region by its M49 code: browsers do not know them all. */
  function region(code: string): string {
    const known = regions.find((one) => one === code)
    return known ? t(`pool.regions.m${known}`) : code
  }

  return {
    name: ({ nameFr, nameEn }: Named) => (locale === 'fr' ? nameFr : nameEn),
    theme,
    region,
    earmark({ kind, value, project }: Earmark): string {
      if (kind === 'theme') return theme(value)
      if (kind === 'region') return region(value ?? '')
      if (kind === 'country') return countryName(value ?? '', locale)
      if (kind === 'project') return project?.number ? t('pool.earmarks.project', { project: project.number }) : t('pool.earmarks.aDossier')
      return t('pool.earmarks.unearmarked')
    },
  }
}
