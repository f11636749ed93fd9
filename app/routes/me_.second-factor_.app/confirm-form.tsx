import { RefusalHead } from '#app/components/refusal-head.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import type { ShownRefusal } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { PendingFactor } from '#server/auth/second-factor.ts'

/** The secret as a drawing and as text, and the field of the first code. */
export function ConfirmForm({ secret, qr, refused }: PendingFactor & { readonly refused: ShownRefusal | null }) {
  const { t } = useT()
  return (
    <>
      <p className="strong">{t('account.app.scan')}</p>
      <svg className="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={t('account.app.qr')} shapeRendering="crispEdges">
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
      <p>{t('account.app.secret')}</p>
      <p>
        <code className="secret">{secret}</code>
      </p>
      <form method="post" action="/me/second-factor/app" className="form mt5" noValidate>
        <RefusalHead refusal={refused?.refusal} />
        <TextField
          label={t('account.app.code')}
          hint={t('account.app.confirm')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          defaultValue={refused?.typed.code}
          required
          width="s"
        />
        <div className="actions">
          <Button>{t('account.app.submit')}</Button>
        </div>
      </form>
    </>
  )
}
