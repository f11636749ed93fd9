import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { DraftStatementPage } from '#app/components/pool/draft-statement-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { requireActor } from '#app/http/respond.ts'
import { readStatementDraft, signStatement } from '#app/http/statement-draft.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const contributorId = args.params.id ?? ''
  return { id: contributorId, ...(await readStatementDraft(args, { contributorId })) }
}

export const meta = pageTitle('pool.statement.wholeHeading')

export function action(args: ActionFunctionArgs) {
  return signStatement(args, { contributorId: args.params.id ?? '' })
}

/** What a statement of all that a contributor gave and lent would say, and its signature. */
export default function StatementOfContributor() {
  const { t } = useT()
  const { id, period, draft } = useLoaderData<typeof loader>()
  return (
    <DraftStatementPage
      title={t('pool.statement.wholeHeading')}
      over={<Link to="/pool/statements">{t('pool.statement.list')}</Link>}
      path={`/pool/contributors/${id}/statement`}
      isWhole
      period={period}
      draft={draft}
    />
  )
}
