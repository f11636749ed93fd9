import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { AuditLine } from '#server/queries/members/audit.ts'
import { AuditList } from './audit-list.tsx'

/** The last acts about one person or forum, and the way to all of them. */
export function Trail({ lines, all }: { readonly lines: readonly AuditLine[]; readonly all: string }) {
  const { t } = useT()
  return (
    <Section title={t('members.admin.person.trail')} className="mt7">
      {lines.length === 0 ? <p className="muted mt4">{t('members.admin.person.trailNone')}</p> : <AuditList lines={lines} />}
      <div className="actions">
        <LinkButton to={all}>{t('members.admin.person.trailAll')}</LinkButton>
      </div>
    </Section>
  )
}
