import { Link } from '@remix-run/react'
import { PasskeyButton } from '#app/components/passkey-button.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { CheckField } from '#app/components/ui/check-field.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import type { ShownRefusal } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

type SignInFormProps = {
  readonly action: string
  /** Null before the alliance is set up: there is nothing to enter yet. */
  readonly alliance: string | null
  readonly refusal: ShownRefusal['refusal'] | undefined
  readonly typed: ShownRefusal['typed']
  /** Whether the page of outgoing mail exists here. */
  readonly outbox: boolean
  /** Whether passkeys work at this address; if not, the address at which they do. */
  readonly passkeys: { readonly here: boolean; readonly instead: string | null }
}

/** Posts as a plain form, so that the whole page comes back in the person's own language and theme. */
export function SignInForm({ action, alliance, refusal, typed, outbox, passkeys }: SignInFormProps) {
  const { t } = useT()
  return (
    <section aria-labelledby="h-in">
      <h1 id="h-in">{t('members.login.title')}</h1>
      <p className="muted mt2">{alliance ?? t('members.login.notSetUp')}</p>
      {refusal ? (
        <div className="mt4">
          <ErrorSummary sentence={refusal.sentence} />
        </div>
      ) : null}
      <form className="mt6" method="post" action={action}>
        <TextField
          label={t('members.login.email')}
          name="email"
          type="email"
          autoComplete="username"
          inputMode="email"
          defaultValue={typed.email ?? ''}
          required
        />
        <TextField label={t('members.login.password')} name="password" type="password" autoComplete="current-password" required />
        <CheckField label={t('account.login.remember')} hint={t('account.login.rememberHint')} name="remember" defaultChecked={typed.remember !== undefined} />
        <div className="actions">
          <Button className="wide">{t('members.login.submit')}</Button>
        </div>
        {passkeys.here ? <PasskeyButton use="sign_in" name="passkey" label={t('account.signIn.passkey')} className="wide" /> : null}
      </form>
      <p className="mt6">
        <Link className="hit" to="/password">
          {t('account.login.forgotten')}
        </Link>
      </p>
      {outbox ? (
        <p>
          <Link className="hit" to="/dev/mail">
            {t('account.outbox.link')}
          </Link>
        </p>
      ) : null}
      <p className="small muted mt4">{t('members.login.accounts')}</p>
      {passkeys.instead ? (
        <p className="small muted">
          {t('account.signIn.passkeyInstead')}{' '}
          <a className="hit" href={`${passkeys.instead}${action}`}>
            {passkeys.instead}
          </a>
        </p>
      ) : null}
    </section>
  )
}
