import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { TendEnd } from '#app/components/threads/tend-end.tsx'
import { TendPage } from '#app/components/threads/tend-page.tsx'
import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { threadStates } from '#app/domain/threads/thread.ts'
import { loadThreadAct, runThreadAct } from '#app/http/thread-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadThreadAct(args, 'moderate')
}

export const meta = pageTitle('threads.tend.state.title')

export function action(args: ActionFunctionArgs) {
  return runThreadAct(args, 'threads.change-state')
}

export default function ChangeState() {
  const { t } = useT()
  const thread = useLoaderData<typeof loader>()
  const options = threadStates.map((state) => ({ value: state, label: t(`threads.tend.state.options.${state}`), hint: t(`threads.tend.state.hints.${state}`) }))
  return (
    <TendPage act="state" thread={thread}>
      <CommandForm action={`/threads/${thread.id}/state`} label={t('threads.tend.state.title')}>
        {({ fault, typed, busy }) => (
          <>
            <RadioGroup
              name="state"
              label={t('threads.tend.state.label')}
              options={options}
              defaultValue={typed('state', thread.state)}
              fault={fault('state')}
              required
            />
            <TendEnd submit={t('threads.tend.state.submit')} threadId={thread.id} busy={busy} />
          </>
        )}
      </CommandForm>
    </TendPage>
  )
}
