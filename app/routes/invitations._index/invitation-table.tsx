import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { ForumName } from '#app/components/ui/forum-name.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { InvitationLine } from '#server/queries/members/read-invitations.ts'

/** Invitations, one to a line; on a phone one to a card. */
export function InvitationTable({ invitations }: { readonly invitations: readonly InvitationLine[] }) {
  const { t, locale } = useT()
  return (
    <DataTable caption={t('members.invitations.caption')} captionHidden cards className="mt4">
      <thead>
        <tr>
          <th scope="col">{t('members.invitations.person')}</th>
          <th scope="col">{t('members.invitations.body')}</th>
          <th scope="col">{t('members.invitations.standing')}</th>
          <th scope="col">{t('members.invitations.by')}</th>
          <th scope="col">{t('members.invitations.acts')}</th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <span>
                {line.name}
                {line.email ? <small>{line.email}</small> : null}
              </span>
            </th>
            <td data-l={t('members.invitations.body')}>
              <span>
                <ForumName code={line.body.code} name={locale === 'fr' ? line.body.nameFr : line.body.nameEn} />
                <small>{line.title ?? t(`members.roles.${line.finance ? 'finance' : line.role}`)}</small>
              </span>
            </td>
            <td data-l={t('members.invitations.standing')}>
              <Standing line={line} />
            </td>
            <td data-l={t('members.invitations.by')}>
              <span>
                {line.invitedBy ?? t('members.invitations.byNobody')}
                <small>
                  <Instant value={line.sentAt} show="day" />
                  {line.sends > 1 ? ` (${t('members.invitations.sends', { count: line.sends })})` : null}
                </small>
              </span>
            </td>
            <td data-l={t('members.invitations.acts')}>
              <Acts line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

/** How it stands, and until or since when. */
function Standing({ line: { standing, expiresAt, settledAt } }: { readonly line: InvitationLine }) {
  const { t } = useT()
  const since = standing === 'expired' ? expiresAt : settledAt
  return (
    <span>
      <StateTag kind="invitation" state={standing} />
      <small>
        {t(standing === 'open' ? 'members.invitations.until' : 'members.invitations.on')}{' '}
        <Instant value={standing === 'open' ? expiresAt : (since ?? expiresAt)} show="day" />
      </small>
    </span>
  )
}

function Acts({ line: { id, name, standing, replaced } }: { readonly line: InvitationLine }) {
  const { t } = useT()
  if (standing === 'accepted' || standing === 'revoked' || replaced) return <span className="muted">{t('members.invitations.noActs')}</span>
  return (
    <span className="row">
      <Link className="hit" to={`/invitations/${id}/resend`} aria-label={t('members.invitations.resendNamed', { name })}>
        {t('members.invitations.resend')}
      </Link>
      {standing === 'open' ? (
        <Link className="hit" to={`/invitations/${id}/revoke`} aria-label={t('members.invitations.revokeNamed', { name })}>
          {t('members.invitations.revoke')}
        </Link>
      ) : null}
    </span>
  )
}
