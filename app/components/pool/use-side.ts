import type { AccountKind } from '#app/domain/pool/accounts.ts'
import { useT } from '#app/i18n/use-t.ts'

type Side = { readonly kind: string; readonly forumCode: string | null }

type ShownKind = Exclude<AccountKind, 'reserved' | 'delivered'>
const kinds: readonly ShownKind[] = ['world', 'pledged', 'committed', 'honoured', 'available', 'allocated', 'advance', 'spent', 'fee', 'fx']

/** A side of an entry: the account, and the forum that holds an advance. */
export function useSide() {
  const { t } = useT()
  return ({ kind, forumCode }: Side): string => {
    const known = kinds.find((one) => one === kind)
    return known ? t(`pool.accounts.${known}`, { forum: forumCode ?? '' }) : kind
  }
}
