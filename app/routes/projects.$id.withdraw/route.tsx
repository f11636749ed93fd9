import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { ActEnd } from '#app/components/projects/act-end.tsx'
import { ActPage } from '#app/components/projects/act-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { loadAct, runAct } from '#app/http/dossier-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadAct(args, 'withdraw')
}

export const meta = pageTitle('projects.withdraw.title')

export function action(args: ActionFunctionArgs) {
  return runAct(args, 'projects.withdraw')
}

export default function Withdraw() {
  const { t } = useT()
  const { head, possible } = useLoaderData<typeof loader>()
  const at = `/projects/${head.id}`
  return (
    <ActPage head={head} title={t('projects.withdraw.title')} lead={t('projects.withdraw.lead')} possible={possible}>
      <CommandForm action={`${at}/withdraw`} label={t('projects.withdraw.title')}>
        {({ fault, typed, busy }) => (
          <>
            <TextArea
              label={t('projects.withdraw.reason')}
              name="reason"
              optional
              hint={t('projects.withdraw.reasonHint')}
              defaultValue={typed('reason')}
              fault={fault('reason')}
            />
            <ActEnd submit={t('projects.withdraw.submit')} hint={t('projects.withdraw.hint')} back={at} busy={busy} look="stop-full" />
          </>
        )}
      </CommandForm>
    </ActPage>
  )
}
