import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('members.settings'))
}

export const meta = pageTitle('members.requirement.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { input, typed, act } = await readForm(args.request)
  const result = await args.context.execute('members.require-second-factor', input, act)
  return answer(args.context, result, { to: '/secretariat/settings?done', typed: { of: '', ...typed } })
}

export default function Settings() {
  const { t } = useT()
  const { secondFactorOf, without } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const options = (['coordinator', 'finance'] as const).map((value) => ({
    value,
    label: t(`members.requirement.${value}`),
    hint: t('members.requirement.without', { count: without[value] }),
  }))
  return (
    <div className="narrow">
      <PageHead title={t('members.requirement.title')} lead={t('members.requirement.lead')} />
      {search.has('done') ? (
        <div className="errors-above">
          <Notice tone="go" role="status">
            {t('members.requirement.done')}
          </Notice>
        </div>
      ) : null}
      <CommandForm action="/secretariat/settings" label={t('members.requirement.title')}>
        {({ busy, typed }) => (
          <>
            <RadioGroup label={t('members.requirement.legend')} name="of" options={options} multiple={typed('of', secondFactorOf.join()).split(',')} />
            <div className="actions">
              <Button busy={busy}>{t('members.requirement.submit')}</Button>
            </div>
            <p className="after">{t('members.requirement.then')}</p>
          </>
        )}
      </CommandForm>
    </div>
  )
}
