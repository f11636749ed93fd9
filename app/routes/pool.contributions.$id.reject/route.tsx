import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RegistrationPage } from '#app/components/pool/registration-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('pool.contribution', { contributionId: args.params.id }))
}

export const meta = pageTitle('pool.registration.rejectTitle')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const { typed, act } = await readForm(request)
  const result = await context.execute('pool.reject-registration', { contributionId: params.id }, act)
  return answer(context, result, { to: `/pool/contributions/${params.id}`, typed })
}

export default function RejectRegistration() {
  return <RegistrationPage act="reject" contribution={useLoaderData<typeof loader>()} />
}
