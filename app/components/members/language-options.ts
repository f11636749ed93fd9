import type { Option } from '#app/components/ui/option.ts'
import { locales } from '#app/i18n/catalog.ts'

/** Each language says its own name. */
const languages = { fr: 'Français', en: 'English' } as const

/** The languages that Kente speaks, to choose from. */
export const languageOptions: readonly Option[] = locales.map((code) => ({ value: code, label: languages[code] }))
