import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { StatementList } from '#app/components/pool/statement-list.tsx'
import { StatementSheet } from '#app/components/pool/statement-sheet.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { DateField } from '#app/components/ui/date-field.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

/** The period that the address asks for, else from the year's beginning to today. */
export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const contributionId = args.params.id ?? ''
  const { today } = page(await args.context.ask('pool.contribution', { contributionId }))
  const asked = new URL(args.request.url).searchParams
  const period = { from: asked.get('from') || `${today.slice(0, 4)}-01-01`, to: asked.get('to') || today }
  const draft = await args.context.ask('pool.statement-draft', { contributionId, ...period })
  if (!draft.ok && draft.refusal.code !== 'invalid_input') page(draft)
  return { id: contributionId, period, draft: draft.ok ? draft.value : null }
}

export const meta = pageTitle('pool.statement.heading')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('pool.sign-statement', { ...input, contributionId: params.id }, act)
  return answer(context, result, { to: ({ statementId }) => `/pool/statements/${statementId}`, typed })
}

export default function DraftStatement() {
  const { t, locale } = useT()
  const { id, period, draft } = useLoaderData<typeof loader>()
  const contributor = draft?.contributor
  return (
    <>
      <PageHead
        over={<Link to={`/pool/contributions/${id}`}>{t('pool.statement.back')}</Link>}
        title={t('pool.statement.heading')}
        lead={contributor ? (locale === 'fr' ? contributor.nameFr : contributor.nameEn) : undefined}
      />
      <Form method="get" className="form" aria-label={t('pool.statement.choose')}>
        <DateField label={t('pool.statement.from')} name="from" defaultValue={period.from} required />
        <DateField label={t('pool.statement.to')} name="to" defaultValue={period.to} fault={draft ? undefined : t('pool.statement.periodFault')} required />
        <div className="actions">
          <Button look="quiet">{t('pool.statement.show')}</Button>
        </div>
      </Form>
      {draft ? (
        <StatementSheet
          statement={{ content: draft.content, contributorFr: draft.contributor.nameFr, contributorEn: draft.contributor.nameEn, signature: null }}
        />
      ) : null}
      {draft?.maySign ? (
        <CommandForm action={`/pool/contributions/${id}/statement?${new URLSearchParams(period)}`} label={t('pool.statement.sign')}>
          {({ busy }) => (
            <>
              <p className="mt6">{t('pool.statement.then')}</p>
              <input type="hidden" name="from" value={period.from} />
              <input type="hidden" name="to" value={period.to} />
              <div className="actions">
                <Button busy={busy}>{t('pool.statement.sign')}</Button>
              </div>
            </>
          )}
        </CommandForm>
      ) : null}
      {draft && draft.signed.length > 0 ? (
        <Section title={t('pool.statement.list')} className="mt7">
          <StatementList statements={draft.signed} />
        </Section>
      ) : null}
    </>
  )
}
