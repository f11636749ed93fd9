import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { StatementSheet } from '#app/components/pool/statement-sheet.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { toStatement } from '#app/http/statement-file.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const signed = page(await args.context.ask('pool.statement', { statementId: args.params.id }))
  const { id, number, contributorId, contributionId } = signed
  const draft = contributionId ? `/pool/contributions/${contributionId}/statement` : `/pool/contributors/${contributorId}/statement`
  return { id, number, draft, statement: toStatement(signed) }
}

export const meta = pageTitle<typeof loader>((t, { number }) => t('pool.statement.numbered', { number }))

/** Both languages, each as a document and as a table. */
const files = ['fr', 'en'].flatMap((lang) => ['pdf', 'csv'].map((kind) => ({ lang, kind })))

export default function SignedStatement() {
  const { t } = useT()
  const { id, number, draft, statement } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead over={<Link to={draft}>{t('pool.statement.heading')}</Link>} title={t('pool.statement.numbered', { number })} />
      <p className="row">
        {files.map(({ lang, kind }) => (
          <LinkButton key={lang + kind} to={`/pool/statements/${id}/${kind}?lang=${lang}`} reloadDocument download>
            {t(kind === 'pdf' ? 'pool.statement.pdf' : 'pool.statement.csv', { lang: t(lang === 'fr' ? 'pool.statement.french' : 'pool.statement.english') })}
          </LinkButton>
        ))}
      </p>
      <StatementSheet statement={statement} />
    </>
  )
}
