import { Link } from '@remix-run/react'
import { Instant } from '#app/components/ui/instant.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { AuditLine } from '#server/queries/members/audit.ts'
import { auditWords } from './audit-words.ts'

/** Who did what for which body, newest first; each line leads to the person concerned, where it is not their own page. */
export function AuditList({ lines, linked = false }: { readonly lines: readonly AuditLine[]; readonly linked?: boolean }) {
  const language = useT()
  const { t, locale } = language
  return (
    <ol className="history">
      {lines.map((line) => (
        <li key={line.id}>
          <p>
            <strong>{line.person ?? t('members.admin.audit.system')}</strong>
            {line.body && !isWithoutMandate(line) ? (
              <span className="muted">
                {' '}
                <abbr title={locale === 'fr' ? line.body.nameFr : line.body.nameEn}>{t('members.admin.audit.for', { code: line.body.code })}</abbr>
              </span>
            ) : null}{' '}
            {auditWords(line, language)}
          </p>
          <p className="small muted">
            <Instant value={line.at} />
            {linked && line.about?.id ? (
              <>
                {' · '}
                <Link to={`/people/${line.about.id}`}>{line.about.name}</Link>
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** Whoever takes up an invitation acts for nobody yet; the event names the installation in that place. */
function isWithoutMandate({ bySelf, body }: AuditLine): boolean {
  return bySelf && body?.code === 'PLATFORM'
}
