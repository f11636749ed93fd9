import { Form } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { Facts } from '#app/components/ui/facts.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { PendingEmail } from '#server/auth/email-change.ts'

type IdentityProps = { readonly name: string; readonly email: string; readonly pending: PendingEmail | null; readonly className: string | undefined }

/** Name and address, and a change of the address under way with what it still waits for. */
export function Identity({ name, email, pending, className }: IdentityProps) {
  const { t } = useT()
  return (
    <Section title={t('members.me.identity')} className={className}>
      <div className="mt4">
        <Facts
          facts={[
            { term: t('members.me.name'), value: name, note: t('members.me.correct') },
            { term: t('members.me.email'), value: email },
          ]}
        />
      </div>
      {pending ? (
        <div className="mt4">
          <PendingChange pending={pending} present={email} />
        </div>
      ) : (
        <div className="actions">
          <LinkButton to="/me/email" icon="pen">
            {t('account.email.title')}
          </LinkButton>
        </div>
      )}
    </Section>
  )
}

function PendingChange({ pending, present }: { readonly pending: PendingEmail; readonly present: string }) {
  const { t } = useT()
  const { email, oldConfirmed, newConfirmed, expiresAt } = pending
  const waitsFor = [...(oldConfirmed ? [] : [present]), ...(newConfirmed ? [] : [email])]
  return (
    <Notice tone="wait">
      <p className="strong">{t('account.email.pending', { email })}</p>
      <p>{waitsFor.length === 2 ? t('account.email.waitsForBoth', { present, email }) : t('account.email.waitsFor', { email: waitsFor.join('') })}</p>
      <p>
        {t('account.email.expires')} <Instant value={expiresAt} />
      </p>
      <Form method="post" action="/me/email" className="mt2" preventScrollReset>
        <Button look="quiet" name="cancel" value="yes">
          {t('account.email.cancel')}
        </Button>
      </Form>
    </Notice>
  )
}
