import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MoneyActPage } from '#app/components/pool/money-act-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const money = page(await args.context.ask('pool.dossier-money', { projectId: args.params.id }))
  return { ...money, n: args.params.n ?? '', tranche: money.tranches.find(({ n }) => String(n) === args.params.n) ?? null }
}

export const meta = pageTitle<typeof loader>((t, { n }) => t('pool.out.lift.title', { n }))

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('pool.lift-hold', { ...input, projectId: params.id, n: params.n }, act)
  return answer(context, result, { to: `/projects/${params.id}/money`, typed })
}

export default function LiftHold() {
  const { t } = useT()
  const { project, aside, may, tranche, n } = useLoaderData<typeof loader>()
  return (
    <MoneyActPage
      project={project}
      act={`tranches/${n}/lift`}
      title={t('pool.out.lift.title', { n })}
      lead={t('pool.out.lift.lead', { reason: tranche?.heldReason ?? '' })}
      may={may.tend && tranche !== null && tranche.heldReason !== null}
      not={t('pool.out.lift.not')}
      aside={aside}
      submit={t('pool.out.lift.submit')}
    />
  )
}
