import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { StandingForm } from '#app/components/members/standing-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { loadStandingAct, runStandingAct } from '#app/http/standing-act.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadStandingAct(args, 'suspend')
}

export const meta = pageTitle('members.standing.pages.suspend.title')

export function action(args: ActionFunctionArgs) {
  return runStandingAct(args, 'members.suspend-forum')
}

export default function Suspend() {
  return <StandingForm {...useLoaderData<typeof loader>()} />
}
