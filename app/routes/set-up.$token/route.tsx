import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Gate } from '#app/components/members/gate.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { currencies } from '#app/domain/money.ts'
import { enter } from '#app/http/enter.ts'
import { readForm } from '#app/http/form.ts'
import { type ShownRefusal, shown } from '#app/http/respond.ts'
import { SetUpForm } from './set-up-form.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  if (!(await context.auth.isSetUpOpen(params.token ?? ''))) throw new Response('not_found', { status: 404 })
  return { currencies, timeZones: Intl.supportedValuesOf('timeZone') }
}

export const meta = pageTitle('members.setUp.title')

/** Creates the alliance and signs its first coordinator in; a wrong or spent link is not found. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { input, typed } = await readForm(request)
  const result = await context.auth.setUp(params.token ?? '', input)
  if (!result.ok && result.refusal.code === 'not_found') throw new Response('not_found', { status: 404 })
  if (!result.ok) return shown(context, result.refusal, { ...typed, 'coordinator.password': '' })
  throw enter(result.value, '/')
}

export default function SetUp() {
  const { currencies: known, timeZones } = useLoaderData<typeof loader>()
  const answered = useActionData<ShownRefusal>()
  return (
    <Gate>
      <SetUpForm currencies={known} timeZones={timeZones} answered={answered} />
    </Gate>
  )
}
