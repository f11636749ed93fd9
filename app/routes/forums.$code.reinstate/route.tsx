import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { StandingForm } from '#app/components/members/standing-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { loadStandingAct, runStandingAct } from '#app/http/standing-act.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadStandingAct(args, 'reinstate')
}

export const meta = pageTitle('members.standing.pages.reinstate.title')

export function action(args: ActionFunctionArgs) {
  return runStandingAct(args, 'members.reinstate-forum')
}

export default function Reinstate() {
  return <StandingForm {...useLoaderData<typeof loader>()} />
}
