import { Button } from '#app/components/ui/button.tsx'
import { CheckField } from '#app/components/ui/check-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import type { ShownRefusal } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ShownInvitation } from './invitation-letter.tsx'

type AcceptFormProps = {
  readonly invitation: ShownInvitation
  readonly signedInAs: string | null
  readonly answered: ShownRefusal | undefined
}

/** Posts as a plain form, so that the whole page comes back for the person who is signed in then. */
export function AcceptForm({ invitation: { account, name, email }, signedInAs, answered }: AcceptFormProps) {
  const { t } = useT()
  const faults = answered?.refusal.faults ?? {}
  const choosesPassword = account === 'new' || account === 'returning'
  return (
    <form method="post" className="form mt4">
      {choosesPassword ? (
        <>
          {account === 'new' ? (
            <TextField
              label={t('members.invitation.name')}
              hint={t('members.invitation.nameHint')}
              fault={faults.name}
              name="name"
              autoComplete="name"
              defaultValue={answered?.typed.name || name}
              maxLength={120}
              required
            />
          ) : (
            <input type="hidden" name="name" value={name} />
          )}
          <TextField label={t('members.invitation.email')} name="email" type="email" autoComplete="username" value={email} readOnly />
          <TextField
            label={t('members.invitation.password')}
            hint={t('members.invitation.passwordHint')}
            fault={faults.password}
            name="password"
            type="password"
            autoComplete="new-password"
            minLength={12}
            maxLength={256}
            required
          />
          <CheckField
            label={t('account.login.remember')}
            hint={t('account.login.rememberHint')}
            name="remember"
            defaultChecked={answered?.typed.remember !== undefined}
          />
        </>
      ) : null}
      <div>
        <div className="actions">
          <Button className="wide">{t(choosesPassword ? 'members.invitation.comeIn' : 'members.invitation.accept')}</Button>
        </div>
        <p className="after">
          {account === 'new' ? t('members.invitation.language') : null}
          {choosesPassword && signedInAs ? ` ${t('members.invitation.endsOther', { name: signedInAs })}` : null}
          {account === 'own' && signedInAs ? t('members.invitation.addsMandate', { name: signedInAs }) : null}
        </p>
      </div>
    </form>
  )
}
