import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { ProofBox } from '#app/components/proof-box.tsx'
import { RefusalHead } from '#app/components/refusal-head.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { ok, refuse } from '#app/domain/result.ts'
import { readForm } from '#app/http/form.ts'
import { localPath } from '#app/http/local-path.ts'
import { requireSignedIn, type ShownRefusal, shown } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

const nextOf = (request: Request) => localPath(new URL(request.url).searchParams.get('next'))

export async function loader(args: LoaderFunctionArgs) {
  const signedIn = requireSignedIn(args)
  const { gained } = signedIn
  return { next: nextOf(args.request), ways: await args.context.auth.waysToProve(signedIn), gained }
}

export const meta = pageTitle('account.prove.title')

/** Takes a proof ahead of what asks for one, and opens mandates given since the session began. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args
  requireSignedIn(args)
  const { act } = await readForm(request)
  const result = await context.asProven(act, async () => (act.proof ? ok(null) : refuse('proof_failed')))
  if (!result.ok) return shown(context, result.refusal)
  throw redirect(nextOf(request), 303)
}

export default function Prove() {
  const { t, locale } = useT()
  const { next, ways, gained } = useLoaderData<typeof loader>()
  const refusal = useActionData<ShownRefusal>()?.refusal
  const bodies = gained.map(({ nameFr, nameEn }) => (locale === 'fr' ? nameFr : nameEn)).join(', ')
  const sentence = gained.length > 0 ? t('account.prove.gained', { bodies }) : t('account.prove.lead')
  return (
    <div className="narrow">
      <PageHead title={t('account.prove.title')} />
      <form method="post" action={next === '/' ? '/me/prove' : `/me/prove?next=${encodeURIComponent(next)}`} noValidate>
        {refusal ? <RefusalHead refusal={refusal} /> : <ProofBox sentence={sentence} ways={ways} />}
      </form>
      <p className="mt5">
        <Link className="hit" to={next}>
          {t('account.prove.back')}
        </Link>
      </p>
    </div>
  )
}
