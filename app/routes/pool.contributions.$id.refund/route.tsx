import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ProposeEndingPage } from '#app/components/pool/propose-ending-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { typedAmount } from '#app/domain/money.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { line, may } = page(await args.context.ask('pool.contribution', { contributionId: args.params.id }))
  return { line, left: line.base.available, may: may.giveBack }
}

export const meta = pageTitle<typeof loader>((t, { line }) => t('pool.giveBackForm.title', { code: line.code }))

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const contributionId = params.id
  const { input, typed, act } = await readForm(request)
  const { base } = page(await context.ask('pool.contribution', { contributionId }, { as: act.as }))
  const proposal = { ...input, contributionId, amount: typedAmount(input.amount, base, context.locale) }
  const result = await context.execute('pool.refund-contribution', proposal, act)
  return answer(context, result, { to: ({ endingId }) => `/pool/endings/${endingId}`, typed })
}

export default function GiveBack() {
  return <ProposeEndingPage kind="refund" {...useLoaderData<typeof loader>()} />
}
