import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { GlassAnswer } from '#app/components/threads/glass-answer.tsx'
import { GlassRequest } from '#app/components/threads/glass-request.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('threads.glass', { glassId: args.params.id }))
}

export const meta = pageTitle('threads.glass.refuse')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { context, request, params } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('threads.refuse-glass', { ...input, glassId: params.id }, act)
  return answer(context, result, { to: `/glass/${params.id}`, typed })
}

export default function RefuseGlass() {
  const glass = useLoaderData<typeof loader>()
  return (
    <>
      <GlassRequest glass={glass} />
      <div className="mt7">
        <GlassAnswer glass={glass} answer="refuse" />
      </div>
    </>
  )
}
