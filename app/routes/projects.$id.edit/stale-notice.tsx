import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { RefusalParams } from '#app/domain/result.ts'
import { useT } from '#app/i18n/use-t.ts'

type StaleNoticeProps = { readonly projectId: string; readonly params: RefusalParams | null }

/** Both texts after someone else saved: one's own stands in the form, the server's stands here. */
export function StaleNotice({ projectId, params }: StaleNoticeProps) {
  const { t } = useT()
  return (
    <Notice tone="stop" role="alert">
      <p className="strong">{t('projects.form.staleTitle')}</p>
      <p>{t('projects.form.stale')}</p>
      <dl className="data-list">
        {differing(params).map(({ field, text }) => (
          <div key={field}>
            <dt>{t(`projects.difference.fields.${field}`)}</dt>
            <dd dir="auto">{text || t('projects.difference.empty')}</dd>
          </div>
        ))}
      </dl>
      <div className="actions">
        <LinkButton to={`/projects/${projectId}/edit`} reloadDocument>
          {t('projects.form.reload')}
        </LinkButton>
      </div>
    </Notice>
  )
}

const told = ['titleFr', 'titleEn', 'area', 'language', 'summaryFr', 'summaryEn', 'countries', 'startsOn', 'endsOn'] as const

/** The fields that differ and what the server holds of them; the budget is compared on the dossier's page. */
function differing(params: RefusalParams | null): readonly { readonly field: (typeof told)[number]; readonly text: string }[] {
  if (typeof params?.saved !== 'string') return []
  const saved: unknown = JSON.parse(params.saved)
  if (typeof saved !== 'object' || saved === null) return []
  const held = new Map(Object.entries(saved))
  return told.flatMap((field) => (held.has(field) ? [{ field, text: String(held.get(field) ?? '') }] : []))
}
