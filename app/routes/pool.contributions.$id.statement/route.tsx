import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { DraftStatementPage } from '#app/components/pool/draft-statement-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { requireActor } from '#app/http/respond.ts'
import { readStatementDraft, signStatement } from '#app/http/statement-draft.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const contributionId = args.params.id ?? ''
  return { id: contributionId, ...(await readStatementDraft(args, { contributionId })) }
}

export const meta = pageTitle('pool.statement.heading')

export function action(args: ActionFunctionArgs) {
  return signStatement(args, { contributionId: args.params.id ?? '' })
}

/** What a statement of one contribution would say, and its signature. */
export default function StatementOfContribution() {
  const { t } = useT()
  const { id, period, draft } = useLoaderData<typeof loader>()
  const over = (
    <span className="row">
      <Link to={`/pool/contributions/${id}`}>{t('pool.statement.back')}</Link>
      {draft ? <Link to={`/pool/contributors/${draft.contributor.id}/statement`}>{t('pool.statement.whole')}</Link> : null}
    </span>
  )
  return (
    <DraftStatementPage
      title={t('pool.statement.heading')}
      over={over}
      path={`/pool/contributions/${id}/statement`}
      isWhole={false}
      period={period}
      draft={draft}
    />
  )
}
