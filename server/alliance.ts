import { type Currency, isCurrency } from '#app/domain/money.ts'
import { type Locale, locales } from '#app/i18n/catalog.ts'
import type { Database } from '#server/db/client.ts'

/** The alliance's settings that pages need everywhere. */
export type AllianceView = {
  readonly nameFr: string
  readonly nameEn: string
  readonly numberPrefix: string
  readonly baseCurrency: Currency
  readonly timeZone: string
  /** The first is the one for whoever asks for neither French nor English. */
  readonly languages: readonly Locale[]
  readonly demo: boolean
}

/** Keeps the one row of settings at hand; `refresh` reads it again after set-up. */
export async function createAlliance(db: Database) {
  let current: AllianceView | null = null
  async function refresh(): Promise<void> {
    const row = await db.prisma.alliance.findUnique({ where: { id: 1 } })
    if (!row) {
      current = null
      return
    }
    const { nameFr, nameEn, numberPrefix, baseCurrency, timeZone, demo } = row
    const languages = row.languages.flatMap((code) => locales.find((known) => known === code) ?? [])
    current = { nameFr, nameEn, numberPrefix, baseCurrency: isCurrency(baseCurrency) ? baseCurrency : 'EUR', timeZone, languages, demo }
  }
  await refresh()
  return { current: () => current, refresh }
}

export type AllianceSettings = Awaited<ReturnType<typeof createAlliance>>
