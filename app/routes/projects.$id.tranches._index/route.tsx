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

export const meta = pageTitle('pool.out.plan.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('pool.plan-tranches', { ...input, projectId: params.id }, act)
  return answer(context, result, { to: `/projects/${params.id}/money`, typed })
}

const places = [0, 1, 2, 3, 4]

export default function PlanTranches() {
  const { t } = useT()
  const { project, aside, may, tranches } = useLoaderData<typeof loader>()
  return (
    <MoneyActPage
      project={project}
      act="tranches"
      title={t('pool.out.plan.title')}
      lead={t('pool.out.plan.lead')}
      may={may.plan}
      not={t('pool.out.plan.not')}
      aside={aside}
      submit={t('pool.out.plan.submit')}
      after={t('pool.out.plan.then')}
    >
      {({ fault, typed }) =>
        places.map((place) => (
          <TextField
            key={place}
            label={t('pool.out.plan.share', { n: place + 1 })}
            name={`shares[${place}]`}
            inputMode="numeric"
            autoComplete="off"
            width="s"
            defaultValue={typed(`shares[${place}]`, String(tranches[place]?.share ?? ''))}
            fault={fault(`shares.${place}`) ?? (place === 0 ? fault('shares') : undefined)}
            optional={place > 0}
          />
        ))
      }
    </MoneyActPage>
  )
}
