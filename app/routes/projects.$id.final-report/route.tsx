import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MoneyActPage } from '#app/components/pool/money-act-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { TextField } from '#app/components/ui/text-field.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('pool.dossier-money', { projectId: args.params.id }))
}

export const meta = pageTitle('pool.out.finalReport.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const projectId = params.id
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('pool.confirm-final-report', { ...input, projectId }, act)
  return answer(context, result, { to: `/projects/${projectId}/money`, typed })
}

export default function ConfirmFinalReport() {
  const { t } = useT()
  const { project, aside, may, tranches } = useLoaderData<typeof loader>()
  const last = tranches.at(-1)
  const number = project.number ?? '–'
  return (
    <MoneyActPage
      project={project}
      act="final-report"
      title={t('pool.out.finalReport.title')}
      lead={t('pool.out.finalReport.lead', { number })}
      may={may.tend && last !== undefined && tranches.length > 1 && last.reportRef === null && last.state !== 'paid'}
      not={t('pool.out.finalReport.not')}
      aside={aside}
      submit={t('pool.out.finalReport.submit')}
    >
      {({ fault, typed }) => (
        <>
          <TextField
            label={t('pool.out.finalReport.reference')}
            name="reference"
            autoComplete="off"
            hint={t('pool.out.finalReport.referenceHint')}
            defaultValue={typed('reference')}
            fault={fault('reference')}
            required
          />
        </>
      )}
    </MoneyActPage>
  )
}
