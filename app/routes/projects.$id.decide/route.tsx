import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { ActPage } from '#app/components/projects/act-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { typedAmount } from '#app/domain/money.ts'
import { loadAct } from '#app/http/dossier-act.ts'
import { readForm } from '#app/http/form.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { sourceMessage } from '#app/http/source-message.ts'
import { useT } from '#app/i18n/use-t.ts'
import { DecisionFields } from './decision-fields.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const found = await loadAct(args, 'record_decision')
  return { ...found, source: await sourceMessage(args, found.head.id) }
}

export const meta = pageTitle('decisions.record.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const projectId = args.params.id
  const { input, typed, act } = await readForm(args.request)
  const amount = typedAmount(input.amount, typed.currency, args.context.locale)
  const result = await args.context.execute('decisions.record', { ...input, ...(amount === undefined ? {} : { amount }), projectId }, act)
  return answer(args.context, result, { to: ({ decisionId }) => `/decisions/${decisionId}`, typed })
}

export default function Decide() {
  const { t, locale } = useT()
  const { head, full, possible, source } = useLoaderData<typeof loader>()
  return (
    <ActPage head={head} title={t('decisions.record.title')} lead={t('decisions.record.lead')} possible={possible} aside={full.aside} wide>
      <CommandForm action={`/projects/${head.id}/decide`} label={t('decisions.record.title')} className="form form-wide">
        {(fields) => <DecisionFields {...fields} projectId={head.id} asked={full.content.poolRequest} state={head.state} locale={locale} source={source} />}
      </CommandForm>
    </ActPage>
  )
}
