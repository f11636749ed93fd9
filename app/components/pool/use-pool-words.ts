import { regions } from '#app/domain/m49.ts'
import type { AccountKind } from '#app/domain/pool/accounts.ts'
import { themes } from '#app/domain/pool/earmark.ts'
import type { TransferReason } from '#app/domain/pool/transfer.ts'
import { countryName } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'

type Named = { readonly nameFr: string; readonly nameEn: string }
type Earmark = { readonly kind: string; readonly value: string | null; readonly project: { readonly number: string | null } | null }
type Side = { readonly kind: string; readonly forumCode: string | null }
type Rate = { readonly kind: string; readonly value: string }

const reasons: readonly TransferReason[] = [
  'pledge',
  'commitment',
  'honour',
  'lapse',
  'cancellation',
  'write_off',
  'receipt',
  'conversion',
  'fee',
  'bank_charge',
  'allocation',
  'release',
  'disbursement',
  'spending',
  'refund',
  'reversal',
]
type ShownKind = Exclude<AccountKind, 'reserved' | 'delivered'>
const kinds: readonly ShownKind[] = ['world', 'pledged', 'committed', 'honoured', 'available', 'allocated', 'advance', 'spent', 'fee', 'fx']

/** The words of the pool in the page's language: names, earmarks, entries, accounts and rates. */
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
    reason(reason: string): string {
      const known = reasons.find((one) => one === reason)
      return known ? t(`pool.reasons.${known}`) : reason
    },
    side({ kind, forumCode }: Side): string {
      const known = kinds.find((one) => one === kind)
      return known ? t(`pool.accounts.${known}`, { forum: forumCode ?? '' }) : kind
    },
    /** « 655,957 XOF pour 1 EUR » */
    rate({ kind, value }: Rate, currency: string, base: string): string {
      const shown = locale === 'fr' ? value.replace('.', ',') : value
      return t(kind === 'units_per_eur' ? 'pool.rates.units_per_eur' : 'pool.rates.eur_per_unit', { value: shown, currency, base })
    },
  }
}
