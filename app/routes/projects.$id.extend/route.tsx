import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { ActEnd } from '#app/components/projects/act-end.tsx'
import { ActPage } from '#app/components/projects/act-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { DateField } from '#app/components/ui/date-field.tsx'
import { loadAct, runAct } from '#app/http/dossier-act.ts'
import { dayOf, formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadAct(args, 'extend')
}

export const meta = pageTitle('projects.extend.title')

export function action(args: ActionFunctionArgs) {
  return runAct(args, 'projects.extend-due-date')
}

export default function Extend() {
  const { t, locale, timeZone } = useT()
  const { head, full, possible } = useLoaderData<typeof loader>()
  const at = `/projects/${head.id}`
  return (
    <ActPage
      head={head}
      title={t('projects.extend.title')}
      lead={t('projects.extend.lead', { date: full.acting.dueAt ? formatDay(dayOf(full.acting.dueAt, timeZone), locale) : '' })}
      possible={possible}
      aside={full.aside}
    >
      <CommandForm action={`${at}/extend`} label={t('projects.extend.title')}>
        {({ fault, typed, busy }) => (
          <>
            <DateField
              label={t('projects.extend.dueOn')}
              name="dueOn"
              required
              hint={t('projects.sendBack.dueHint')}
              defaultValue={typed('dueOn')}
              fault={fault('dueOn')}
            />
            <ActEnd submit={t('projects.extend.submit')} hint={t('projects.extend.hint')} back={at} busy={busy} />
          </>
        )}
      </CommandForm>
    </ActPage>
  )
}
