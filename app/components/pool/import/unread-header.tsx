import { HeaderFaults } from '#app/components/members/import/header-faults.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import type { HeaderFault } from '#app/domain/csv/columns.ts'
import { bankColumns } from '#app/domain/pool/bank-columns.ts'
import { useT } from '#app/i18n/use-t.ts'

/** The first line of the statement does not say which column is which: another bank's file, for instance. */
export function UnreadHeader({ faults }: { readonly faults: readonly HeaderFault<string>[] }) {
  const { t, locale } = useT()
  const named = faults.map((fault) =>
    fault.code === 'column_unknown' ? fault : { ...fault, column: bankColumns.find(({ name }) => name === fault.column)?.[locale] ?? fault.column },
  )
  return (
    <>
      <HeaderFaults faults={named} read={t('members.import.nothingYet')} />
      <p className="mt5">
        <LinkButton look="primary" to="/pool/import">
          {t('members.import.other')}
        </LinkButton>
      </p>
    </>
  )
}
