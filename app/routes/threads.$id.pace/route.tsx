import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { TendEnd } from '#app/components/threads/tend-end.tsx'
import { TendPage } from '#app/components/threads/tend-page.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { loadThreadAct, runThreadAct } from '#app/http/thread-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadThreadAct(args, 'direct')
}

export const meta = pageTitle('threads.tend.pace.title')

export function action(args: ActionFunctionArgs) {
  return runThreadAct(args, 'threads.set-pace')
}

const paces = [0, 10, 30, 60, 300, 900, 3600] as const

export default function SetPace() {
  const { t } = useT()
  const thread = useLoaderData<typeof loader>()
  const options = paces.map((seconds) => ({
    value: String(seconds),
    label: seconds === 0 ? t('threads.tend.pace.none') : t('threads.tend.pace.seconds', { count: seconds }),
  }))
  return (
    <TendPage act="pace" thread={thread}>
      <CommandForm action={`/threads/${thread.id}/pace`} label={t('threads.tend.pace.title')}>
        {({ fault, typed, busy }) => (
          <>
            <SelectField
              name="seconds"
              label={t('threads.tend.pace.label')}
              options={options}
              defaultValue={typed('seconds', String(thread.paceSeconds))}
              fault={fault('seconds')}
            />
            <TendEnd submit={t('threads.tend.pace.submit')} threadId={thread.id} busy={busy} />
          </>
        )}
      </CommandForm>
    </TendPage>
  )
}
