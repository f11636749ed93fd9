import { Notice } from '#app/components/ui/notice.tsx'
import { useT } from '#app/i18n/use-t.ts'

/** Who answers a receipt that waits: the reader, or why somebody else; `mayNot` is the refusal that prevents the reader. */
export function ReceiptWaits({ mayNot }: { readonly mayNot: string | null }) {
  const { t } = useT()
  if (mayNot === null) return <Notice tone="turn">{t('pool.receipt.waitsYou')}</Notice>
  if (mayNot === 'conflicted') return <Notice tone="wait">{t('pool.aside')}</Notice>
  return <Notice tone="wait">{t(mayNot === 'four_eyes' ? 'pool.receipt.waitsMine' : 'pool.receipt.waits')}</Notice>
}
