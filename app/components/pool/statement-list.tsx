import { Link } from '@remix-run/react'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { StatementRef } from '#server/queries/pool/statements.ts'

/** Signed statements, newest first, each with its period. */
export function StatementList({ statements }: { readonly statements: readonly StatementRef[] }) {
  const { t, locale } = useT()
  return (
    <ul className="pool-list">
      {statements.map(({ id, number, contributorFr, contributorEn, from, to }) => (
        <li key={id}>
          <Link to={`/pool/statements/${id}`}>
            {number} {locale === 'fr' ? contributorFr : contributorEn}
          </Link>
          <span>{t('pool.statement.fromTo', { from: formatDay(from, locale), to: formatDay(to, locale) })}</span>
        </li>
      ))}
    </ul>
  )
}
