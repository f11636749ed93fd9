import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Facts } from '#app/components/ui/facts.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import type { ShownRefusal } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { OpenInvitation } from '#server/auth/open-invitation.ts'
import { AcceptForm } from './accept-form.tsx'
import { SignInFirst } from './sign-in-first.tsx'

export type ShownInvitation = Omit<OpenInvitation, 'expiresAt' | 'personId'> & { readonly expiresAt: string }

type InvitationLetterProps = {
  readonly invitation: ShownInvitation
  readonly signedInAs: string | null
  readonly answered: ShownRefusal | undefined
}

/** Who invites, for which body, as what, until when; then how to take it up. */
export function InvitationLetter({ invitation, signedInAs, answered }: InvitationLetterProps) {
  const { t, locale } = useT()
  const { body, invitedBy, role, finance, title, expiresAt, account, email } = invitation
  const bodyName = locale === 'fr' ? body.nameFr : body.nameEn
  const refusal = answered?.refusal
  return (
    <>
      <section aria-labelledby="h-invitation">
        <h1 id="h-invitation">{t('members.invitation.title')}</h1>
        <p className="mt4">{invitedBy ? t('members.invitation.lead', { name: invitedBy }) : t('members.invitation.leadPlain')}</p>
        <div className="mt5">
          <Facts
            facts={[
              { term: t('members.invitation.body'), value: bodyName, note: body.kind === 'forum' ? body.code : null },
              { term: t('members.invitation.role'), value: t(`members.roles.${finance ? 'finance' : role}`), note: title },
              { term: t('members.invitation.until'), value: <Instant value={expiresAt} /> },
            ]}
          />
        </div>
      </section>
      <section aria-labelledby="h-accept">
        <h2 id="h-accept">{t(`members.invitation.how.${account}`)}</h2>
        {refusal ? (
          <div className="mt4">
            <ErrorSummary sentence={refusal.sentence} faults={refusal.faults} />
          </div>
        ) : null}
        {account === 'sign_in' ? (
          <SignInFirst email={email} signedInAs={signedInAs} />
        ) : (
          <AcceptForm invitation={invitation} signedInAs={signedInAs} answered={answered} />
        )}
      </section>
    </>
  )
}
