import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MoneyActPage } from '#app/components/pool/money-act-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const money = page(await args.context.ask('pool.dossier-money', { projectId: args.params.id }))
  return { ...money, n: args.params.n ?? '', tranche: money.tranches.find(({ n }) => String(n) === args.params.n) ?? null }
}

export const meta = pageTitle<typeof loader>((t, { n }) => t('pool.out.hold.title', { n }))

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('pool.hold-tranche', { ...input, projectId: params.id, n: params.n }, act)
  return answer(context, result, { to: `/projects/${params.id}/money`, typed })
}

export default function HoldTranche() {
  const { t } = useT()
  const { project, aside, may, tranche, n } = useLoaderData<typeof loader>()
  return (
    <MoneyActPage
      project={project}
      act={`tranches/${n}/hold`}
      title={t('pool.out.hold.title', { n })}
      lead={t('pool.out.hold.lead')}
      may={may.tend && tranche !== null && tranche.state !== 'paid' && tranche.heldReason === null}
      not={t('pool.out.hold.not')}
      aside={aside}
      submit={t('pool.out.hold.submit')}
    >
      {({ fault, typed }) => (
        <TextArea
          label={t('pool.out.hold.reason')}
          name="reason"
          rows={3}
          hint={t('pool.out.hold.reasonHint')}
          defaultValue={typed('reason')}
          fault={fault('reason')}
          required
        />
      )}
    </MoneyActPage>
  )
}
