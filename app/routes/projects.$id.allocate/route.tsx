import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { ledgerPath } from '#app/components/pool/ledger-path.ts'
import { ProjectMoneyFacts } from '#app/components/pool/project-money.tsx'
import { StandsAside } from '#app/components/projects/stands-aside.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { AmountField } from '#app/components/ui/amount-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { formatAmount, typedAmount } from '#app/domain/money.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('pool.project', { projectId: args.params.id }))
}

export const meta = pageTitle<typeof loader>((t, { project }) => t('pool.allocateForm.title', { number: project.number ?? '' }))

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const projectId = params.id
  const { input, typed, act } = await readForm(request)
  const { decided } = page(await context.ask('pool.project', { projectId }, { as: act.as }))
  const allocation = { ...input, projectId, amount: typedAmount(input.amount, decided.currency, context.locale) }
  const result = await context.execute('pool.allocate', allocation, act)
  return answer(context, result, { to: ({ groupId }) => ledgerPath({ group: groupId }), typed })
}

export default function Allocate() {
  const { t, locale } = useT()
  const money = useLoaderData<typeof loader>()
  const { project, next } = money
  const number = project.number ?? '–'
  return (
    <>
      <PageHead
        over={<Link to={`/projects/${project.id}`}>{t('pool.allocateForm.back', { number })}</Link>}
        title={t('pool.allocateForm.title', { number })}
        lead={t('pool.allocateForm.lead')}
      />
      <ProjectMoneyFacts money={money} />
      {next && next.left.amount !== '0' ? (
        <div className="mt6">
          <CommandForm action={`/projects/${project.id}/allocate`} label={t('pool.allocateForm.title', { number })}>
            {({ fault, typed, busy }) => (
              <>
                <AmountField
                  label={t('pool.allocateForm.amount')}
                  name="amount"
                  currency={next.left.currency}
                  defaultValue={typed('amount', formatAmount(next.left, locale))}
                  fault={fault('amount')}
                  required
                />
                <div className="actions">
                  <Button busy={busy}>{t('pool.allocateForm.submit')}</Button>
                </div>
                <p className="after">{t('pool.allocateForm.then')}</p>
              </>
            )}
          </CommandForm>
        </div>
      ) : money.aside.length > 0 ? (
        <StandsAside parties={money.aside} />
      ) : (
        <div className="mt6">
          <Notice>{next ? t('pool.allocateForm.allAllocated') : t('pool.allocateForm.notNow')}</Notice>
        </div>
      )}
    </>
  )
}
