import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { ActEnd } from '#app/components/projects/act-end.tsx'
import { ActPage } from '#app/components/projects/act-page.tsx'
import { LangChoice } from '#app/components/projects/lang-choice.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { loadAct, runAct } from '#app/http/dossier-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadAct(args, 'recommend')
}

export const meta = pageTitle('projects.recommend.title')

export function action(args: ActionFunctionArgs) {
  return runAct(args, 'projects.recommend')
}

export default function Recommend() {
  const { t, locale } = useT()
  const { head, full, possible } = useLoaderData<typeof loader>()
  const at = `/projects/${head.id}`
  return (
    <ActPage head={head} title={t('projects.recommend.title')} lead={t('projects.recommend.lead')} possible={possible} aside={full.aside}>
      <CommandForm action={`${at}/recommend`} label={t('projects.recommend.title')}>
        {({ fault, typed, busy }) => (
          <>
            <TextArea
              label={t('projects.recommend.text')}
              name="recommendation"
              rows={10}
              required
              hint={t('projects.recommend.textHint')}
              defaultValue={typed('recommendation')}
              fault={fault('recommendation')}
            />
            <LangChoice label={t('projects.recommend.lang')} defaultValue={typed('lang', locale)} fault={fault('lang')} />
            <ActEnd submit={t('projects.recommend.submit')} hint={t('projects.recommend.hint')} back={at} busy={busy} />
          </>
        )}
      </CommandForm>
    </ActPage>
  )
}
