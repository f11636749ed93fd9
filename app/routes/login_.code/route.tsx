import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { Gate } from '#app/components/members/gate.tsx'
import { PasskeyButton } from '#app/components/passkey-button.tsx'
import { RefusalHead } from '#app/components/refusal-head.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { enter } from '#app/http/enter.ts'
import { readForm } from '#app/http/form.ts'
import { localPath } from '#app/http/local-path.ts'
import { type ShownRefusal, shown } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

const nextOf = (request: Request) => localPath(new URL(request.url).searchParams.get('next'))

/** Without a second step under way there is nothing to type; one that is over is told by the form. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = nextOf(request)
  if (context.signedIn) throw redirect(next)
  const waiting = await context.auth.secondStep.waiting()
  if (!waiting && request.method === 'GET') throw redirect(next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`)
  return { next, waits: waiting !== null, passkey: waiting?.passkey ?? false }
}

export const meta = pageTitle('account.step.title')

/** Takes a code, a recovery code or a passkey's answer, and begins the session. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { code = '', passkey = '' } = (await readForm(request)).typed
  const result = await context.auth.secondStep.complete({ code, passkey })
  if (!result.ok) return shown(context, result.refusal)
  throw enter(result.value, nextOf(request))
}

export default function SecondStep() {
  const { t } = useT()
  const { next, waits, passkey } = useLoaderData<typeof loader>()
  const refusal = useActionData<ShownRefusal>()?.refusal
  const query = next === '/' ? '' : `?next=${encodeURIComponent(next)}`
  return (
    <Gate>
      <section aria-labelledby="h-step">
        <h1 id="h-step">{t('account.step.title')}</h1>
        <p className="muted mt2">{t('account.step.lead')}</p>
        {refusal ? (
          <div className="mt4">
            <RefusalHead refusal={refusal} />
          </div>
        ) : null}
        {waits ? (
          <form className="mt6" method="post" action={`/login/code${query}`}>
            <TextField
              label={t('account.step.code')}
              hint={t('account.step.codeHint')}
              name="code"
              autoComplete="one-time-code"
              autoCapitalize="none"
              spellCheck={false}
              required
            />
            <div className="actions">
              <Button className="wide">{t('account.step.submit')}</Button>
              {passkey ? <PasskeyButton use="second_step" name="passkey" label={t('account.step.passkey')} className="wide" /> : null}
            </div>
          </form>
        ) : null}
        <p className="mt6">
          <Link className="hit" to={`/login${query}`}>
            {t('account.step.again')}
          </Link>
        </p>
      </section>
    </Gate>
  )
}
