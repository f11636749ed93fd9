import { SignOutForm } from '#app/components/members/sign-out-form.tsx'
import { useHere } from '#app/components/shell/use-here.ts'
import { Button } from '#app/components/ui/button.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { useT } from '#app/i18n/use-t.ts'

type SignInFirstProps = { readonly email: string; readonly signedInAs: string | null }

/** The address has an account: its holder signs in and comes back here. */
export function SignInFirst({ email, signedInAs }: SignInFirstProps) {
  const { t } = useT()
  const here = useHere()
  if (signedInAs) {
    return (
      <>
        <p className="mt2">{t('members.invitation.otherPerson', { name: signedInAs, email })}</p>
        <div className="actions">
          <SignOutForm>
            <Button>{t('members.invitation.signOut')}</Button>
          </SignOutForm>
        </div>
      </>
    )
  }
  return (
    <>
      <p className="mt2">{t('members.invitation.hasAccount', { email })}</p>
      <div className="actions">
        <LinkButton look="primary" to={`/login?next=${encodeURIComponent(here)}`}>
          {t('members.invitation.signIn')}
        </LinkButton>
      </div>
    </>
  )
}
