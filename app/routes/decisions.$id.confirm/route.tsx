import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { DecisionEnd } from '#app/components/decisions/decision-end.tsx'
import { DecisionHead } from '#app/components/decisions/decision-head.tsx'
import { DecisionTexts } from '#app/components/decisions/decision-texts.tsx'
import { StandsAside } from '#app/components/projects/stands-aside.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { formatMoney } from '#app/domain/money.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return { decision: page(await args.context.ask('decisions.page', { decisionId: args.params.id })) }
}

export const meta = pageTitle('decisions.confirm.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const decisionId = args.params.id
  const { typed, act } = await readForm(args.request)
  const result = await args.context.execute('decisions.confirm', { decisionId }, act)
  return answer(args.context, result, { to: `/decisions/${decisionId}`, typed })
}

export default function Confirm() {
  const { t, locale } = useT()
  const { decision } = useLoaderData<typeof loader>()
  const { amount, may, aside } = decision
  const refusal = may.confirm?.refusal
  const hint = amount ? t('decisions.confirm.hintMoney', { amount: formatMoney(amount, locale) }) : t('decisions.confirm.hint')
  return (
    <>
      <DecisionHead decision={decision} title={t('decisions.confirm.title')} lead={t('decisions.confirm.lead')} />
      <p className="row mt5">
        <StateTag kind="outcome" state={decision.outcome} />
        {decision.available ? t('decisions.available', { available: formatMoney(decision.available, locale) }) : null}
        {amount ? ` ${t(`decisions.page.ifShort.${decision.ifShort}`)}` : null}
      </p>
      <div className="mt6">
        <DecisionTexts {...decision} />
      </div>
      {may.confirm && !refusal ? (
        <CommandForm action={`/decisions/${decision.id}/confirm`} label={t('decisions.confirm.title')} className="form mt6">
          {({ busy }) => (
            <DecisionEnd
              submit={t('decisions.confirm.submit')}
              hint={`${hint} ${t('decisions.confirm.final')}`}
              back={`/decisions/${decision.id}`}
              busy={busy}
            />
          )}
        </CommandForm>
      ) : (
        <div className="mt6">
          <StandsAside parties={aside} />
          {aside.length === 0 ? (
            <Notice tone="wait">
              <p className="strong">{t('projects.notNow.title')}</p>
              <p>{refusal ? t('decisions.page.second') : t('projects.notNow.text')}</p>
            </Notice>
          ) : null}
        </div>
      )}
    </>
  )
}
