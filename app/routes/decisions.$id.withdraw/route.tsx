import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { DecisionEnd } from '#app/components/decisions/decision-end.tsx'
import { DecisionHead } from '#app/components/decisions/decision-head.tsx'
import { StandsAside } from '#app/components/projects/stands-aside.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return { decision: page(await args.context.ask('decisions.page', { decisionId: args.params.id })) }
}

export const meta = pageTitle('decisions.withdraw.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const decisionId = args.params.id
  const { typed, act } = await readForm(args.request)
  const result = await args.context.execute('decisions.withdraw', { decisionId }, act)
  return answer(args.context, result, { to: `/decisions/${decisionId}`, typed })
}

export default function WithdrawDecision() {
  const { t } = useT()
  const { decision } = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <DecisionHead decision={decision} title={t('decisions.withdraw.title')} lead={t('decisions.withdraw.lead')} />
      {decision.may.withdraw ? (
        <CommandForm action={`/decisions/${decision.id}/withdraw`} label={t('decisions.withdraw.title')} className="form mt6">
          {({ busy }) => (
            <DecisionEnd
              submit={t('decisions.withdraw.submit')}
              hint={t('decisions.withdraw.hint')}
              back={`/decisions/${decision.id}`}
              busy={busy}
              look="stop-full"
            />
          )}
        </CommandForm>
      ) : (
        <div className="mt6">
          <StandsAside parties={decision.aside} />
          {decision.aside.length === 0 ? (
            <Notice tone="wait">
              <p className="strong">{t('projects.notNow.title')}</p>
              <p>{t('projects.notNow.text')}</p>
            </Notice>
          ) : null}
        </div>
      )}
    </div>
  )
}
