import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { FactorPage } from '#app/components/factor/factor-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, requireSignedIn } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { person } = requireSignedIn(args)
  const passkey = (await args.context.auth.passkeys.list(person.id)).find(({ id }) => id === args.params.id)
  if (!passkey) throw new Response('not_found', { status: 404 })
  return { id: passkey.id, name: passkey.name }
}

export const meta = pageTitle<typeof loader>((t, { name }) => t('account.removePasskey.title', { name }))

export async function action(args: ActionFunctionArgs) {
  requireSignedIn(args)
  const { context, request, params } = args
  const { act } = await readForm(request)
  const removed = await context.asProven(act, (signedIn) => context.auth.passkeys.remove(signedIn, params.id ?? ''))
  return answer(context, removed, { to: '/me/second-factor?done=removed' })
}

export default function RemovePasskey() {
  const { t } = useT()
  const { id, name } = useLoaderData<typeof loader>()
  const title = t('account.removePasskey.title', { name })
  return (
    <FactorPage title={title} lead={t('account.removePasskey.lead')}>
      <CommandForm action={`/me/passkeys/${id}/remove`} label={title}>
        {({ busy }) => (
          <div className="actions">
            <Button look="stop" busy={busy}>
              {t('account.removePasskey.submit')}
            </Button>
            <LinkButton look="bare" to="/me/second-factor">
              {t('account.removePasskey.keep')}
            </LinkButton>
          </div>
        )}
      </CommandForm>
    </FactorPage>
  )
}
