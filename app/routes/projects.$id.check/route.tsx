import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { ActEnd } from '#app/components/projects/act-end.tsx'
import { ActPage } from '#app/components/projects/act-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { loadAct, runAct } from '#app/http/dossier-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadAct(args, 'check')
}

export const meta = pageTitle('projects.check.title')

export function action(args: ActionFunctionArgs) {
  return runAct(args, 'projects.check')
}

export default function Check() {
  const { t } = useT()
  const { head, full, possible } = useLoaderData<typeof loader>()
  const at = `/projects/${head.id}`
  return (
    <ActPage head={head} title={t('projects.check.title')} lead={t('projects.check.lead')} possible={possible} aside={full.aside}>
      <CommandForm action={`${at}/check`} label={t('projects.check.title')}>
        {({ busy }) => <ActEnd submit={t('projects.check.submit')} hint={t('projects.check.hint')} back={at} busy={busy} />}
      </CommandForm>
    </ActPage>
  )
}
