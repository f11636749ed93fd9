import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { CommandForm } from '#app/components/command-form.tsx'
import { FactorPage } from '#app/components/factor/factor-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, requireSignedIn } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args)
  return null
}

export const meta = pageTitle('account.off.title')

export async function action(args: ActionFunctionArgs) {
  requireSignedIn(args)
  const { context, request } = args
  const { act } = await readForm(request)
  return answer(context, await context.asProven(act, (signedIn) => context.auth.secondFactor.turnOff(signedIn)), { to: '/me/second-factor?done=off' })
}

export default function Off() {
  const { t } = useT()
  return (
    <FactorPage title={t('account.off.title')} lead={t('account.off.lead')}>
      <CommandForm action="/me/second-factor/off" label={t('account.off.title')}>
        {({ busy }) => (
          <>
            <p>{t('account.off.due')}</p>
            <div className="actions">
              <Button look="stop" busy={busy}>
                {t('account.off.submit')}
              </Button>
              <LinkButton look="bare" to="/me/second-factor">
                {t('account.off.keep')}
              </LinkButton>
            </div>
          </>
        )}
      </CommandForm>
    </FactorPage>
  )
}
