import { Link } from '@remix-run/react'
import { ForumMark } from '#app/components/ui/forum-mark.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { dayOf, formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { PartnerView } from '#server/queries/projects/party-views.ts'
import type { ProjectFull, ProjectHead } from '#server/queries/projects/project-page.ts'
import { VersionsTable } from './versions-table.tsx'

/** The lead and its partners, where each stands with the version proposed, and the versions so far. */
export function PartnersTab({ head, full }: { readonly head: ProjectHead; readonly full: ProjectFull }) {
  const { t } = useT()
  const { candidate, partners, acts } = full
  const mayInvite = acts.some(({ act, refusal }) => act === 'partners' && refusal === null)
  const n = candidate?.stands ? candidate.n : null
  return (
    <>
      <Section
        title={t('projects.partners.title')}
        aside={<span className="small muted">{n === null ? t('projects.partners.noVersion') : t('projects.partners.version', { n })}</span>}
      >
        <ul className="consent">
          <li>
            <ForumMark code={head.lead.code} size={24} />
            <span>
              <strong>{head.lead.code}</strong>, {t('projects.roles.lead')}
              <small>{t('projects.partners.leadNote')}</small>
            </span>
          </li>
          {partners.map((partner) => (
            <Partner key={partner.forum.id} partner={partner} n={n} projectId={head.id} mayRemove={mayInvite} />
          ))}
        </ul>
        {partners.length === 0 ? <p className="muted mt4">{t('projects.partners.none')}</p> : null}
        {mayInvite ? (
          <div className="actions">
            <LinkButton to={`/projects/${head.id}/invite`} icon="plus">
              {t('projects.partners.invite')}
            </LinkButton>
          </div>
        ) : null}
      </Section>
      <VersionsTable versions={full.versions} />
    </>
  )
}

type PartnerProps = { readonly partner: PartnerView; readonly n: number | null; readonly projectId: string; readonly mayRemove: boolean }

function Partner({ partner, n, projectId, mayRemove }: PartnerProps) {
  const { t } = useT()
  const { forum, role, standing, declineReason } = partner
  const note = usePartnerNote(partner, n)
  return (
    <li>
      <ForumMark code={forum.code} size={24} />
      <span>
        <strong>{forum.code}</strong>, {t(`projects.roles.${role}`)}
        <small>{note}</small>
        {standing === 'declined' && declineReason ? (
          <small>
            {t('projects.partners.reason')} <q dir="auto">{declineReason}</q>
          </small>
        ) : null}
      </span>
      <span className="row">
        {standing === 'not_asked' ? (
          <Tag>{t('projects.partners.standing.not_asked')}</Tag>
        ) : (
          <StateTag kind="partner" state={standing === 'asked' ? 'invited' : standing} />
        )}
        {mayRemove ? (
          <Link
            className="textbtn"
            to={`/projects/${projectId}/remove-partner?forum=${forum.id}`}
            aria-label={t('projects.partners.removeName', { forum: forum.code })}
          >
            {t('projects.partners.remove')}
          </Link>
        ) : null}
      </span>
    </li>
  )
}

function usePartnerNote({ standing, consentedBy, consentedAt }: PartnerView, n: number | null): string {
  const { t, locale, timeZone } = useT()
  const signed = { name: consentedBy ?? '', date: consentedAt ? formatDay(dayOf(consentedAt, timeZone), locale) : '' }
  switch (standing) {
    case 'consented':
      return t('projects.partners.consentedBy', signed)
    case 'outdated':
      return t('projects.partners.outdatedNote', signed)
    case 'not_asked':
      return t('projects.partners.notAskedNote')
    case 'asked':
    case 'declined':
      return t('projects.partners.askedNote', { n: n ?? 0 })
  }
}
