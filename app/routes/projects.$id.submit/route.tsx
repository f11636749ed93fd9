import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { ActEnd } from '#app/components/projects/act-end.tsx'
import { ActPage } from '#app/components/projects/act-page.tsx'
import { ToDoList } from '#app/components/projects/to-do-list.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { loadAct, runAct } from '#app/http/dossier-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadAct(args, 'submit')
}

export const meta = pageTitle('projects.submit.title')

export function action(args: ActionFunctionArgs) {
  return runAct(args, 'projects.submit')
}

export default function Submit() {
  const { t } = useT()
  const { head, full, possible, refusal } = useLoaderData<typeof loader>()
  const at = `/projects/${head.id}`
  const incomplete = refusal?.code === 'dossier_incomplete'
  const lead = incomplete ? t('projects.submit.leadMissing') : t('projects.submit.lead', { n: full.candidate?.n ?? 1 })
  return (
    <ActPage head={head} title={t('projects.submit.title')} lead={lead} possible={possible || incomplete}>
      {incomplete ? (
        <ToDoList missing={full.missing} projectId={head.id} acts={full.acts} />
      ) : (
        <CommandForm action={`${at}/submit`} label={t('projects.submit.title')}>
          {({ busy }) => <ActEnd submit={t('projects.submit.submit')} hint={t('projects.submit.hint')} back={at} busy={busy} />}
        </CommandForm>
      )}
    </ActPage>
  )
}
