import { LinkButton } from '#app/components/ui/link-button.tsx'
import { useT } from '#app/i18n/use-t.ts'

type ClosedInvitationProps = { readonly sentence: string; readonly signedIn: boolean }

/** A link that works no more: why, and where to go instead. */
export function ClosedInvitation({ sentence, signedIn }: ClosedInvitationProps) {
  const { t } = useT()
  return (
    <section aria-labelledby="h-closed">
      <h1 id="h-closed">{t('members.invitation.closed')}</h1>
      <p className="mt4">{sentence}</p>
      <div className="actions">
        <LinkButton to={signedIn ? '/' : '/login'}>{t(signedIn ? 'members.invitation.home' : 'members.invitation.signIn')}</LinkButton>
      </div>
    </section>
  )
}
