import { Link } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { InvitationLine } from '#server/queries/members/read-invitations.ts'

type InvitationActProps = { readonly act: 'resend' | 'revoke'; readonly invitation: InvitationLine }

/** The page of one act on an invitation: whom it concerns, what happens, and its form alone (rulings.md 23). */
export function InvitationAct({ act, invitation: { id, name, email, role, finance, body, standing } }: InvitationActProps) {
  const { t, locale } = useT()
  const title = t(`members.invitations.${act}Title`, { name })
  return (
    <div className="narrow">
      <PageHead
        over={
          <Link className="hit" to="/invitations">
            {t('members.invitations.title')}
          </Link>
        }
        title={title}
        lead={t(`members.invitations.${act}Lead`, { name })}
      />
      <p>
        <span className="strong">{locale === 'fr' ? body.nameFr : body.nameEn}</span> <StateTag kind="invitation" state={standing} />
      </p>
      <p className="muted">{[t(`members.roles.${finance ? 'finance' : role}`), email].filter(Boolean).join(' · ')}</p>
      <CommandForm action={`/invitations/${id}/${act}`} label={title}>
        {({ busy }) => (
          <div className="actions">
            <Button busy={busy} look={act === 'revoke' ? 'stop-full' : 'primary'}>
              {t(`members.invitations.${act}Submit`)}
            </Button>
            <LinkButton look="bare" to="/invitations">
              {t('members.invitations.back')}
            </LinkButton>
          </div>
        )}
      </CommandForm>
    </div>
  )
}
