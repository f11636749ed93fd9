import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { StatementDraft } from '#server/queries/pool/statement-draft.ts'
import { readForm } from './form.ts'
import { answer, page, requireActor } from './respond.ts'

type Subject = { readonly contributionId: string } | { readonly contributorId: string }
type Drafted = { readonly period: { readonly from: string; readonly to: string }; readonly draft: StatementDraft | null }

/** What a statement of the period in the address would say; no draft for days the wrong way round, which the page says. */
export async function readStatementDraft({ request, context }: LoaderFunctionArgs, subject: Subject): Promise<Drafted> {
  const asked = new URL(request.url).searchParams
  const [from, to] = [asked.get('from') || undefined, asked.get('to') || undefined]
  const draft = await context.ask('pool.statement-draft', { ...subject, from, to })
  if (draft.ok) return { period: { from: draft.value.content.from, to: draft.value.content.to }, draft: draft.value }
  if (draft.refusal.code !== 'invalid_input') page(draft)
  return { period: { from: from ?? '', to: to ?? '' }, draft: null }
}

/** Signs the statement of the days in the form. */
export async function signStatement(args: ActionFunctionArgs, subject: Subject) {
  requireActor(args)
  const { request, context } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('pool.sign-statement', { ...input, ...subject }, act)
  return answer(context, result, { to: ({ statementId }) => `/pool/statements/${statementId}`, typed })
}
