import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { TendEnd } from '#app/components/threads/tend-end.tsx'
import { TendPage } from '#app/components/threads/tend-page.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { loadThreadAct, runThreadAct } from '#app/http/thread-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadThreadAct(args, 'tend')
}

export const meta = pageTitle('threads.tend.remove.title')

export function action(args: ActionFunctionArgs) {
  return runThreadAct(args, 'threads.remove-person')
}

export default function RemovePerson() {
  const { t } = useT()
  const thread = useLoaderData<typeof loader>()
  const chosen = useSearchParams()[0].get('person') ?? ''
  const options = thread.removable.map(({ id, name, code }) => ({
    value: id,
    label: `${name}, ${code === 'SECRETARIAT' ? t('threads.log.secretariat') : code}`,
  }))
  return (
    <TendPage act="remove" thread={thread} possible={options.length > 0}>
      <CommandForm action={`/threads/${thread.id}/remove`} label={t('threads.tend.remove.title')}>
        {({ fault, typed, busy }) => (
          <>
            <SelectField
              name="personId"
              label={t('threads.tend.person')}
              options={options}
              defaultValue={typed('personId', chosen)}
              fault={fault('personId')}
              required
            />
            <TendEnd submit={t('threads.tend.remove.submit')} threadId={thread.id} busy={busy} look="stop-full" />
          </>
        )}
      </CommandForm>
    </TendPage>
  )
}
