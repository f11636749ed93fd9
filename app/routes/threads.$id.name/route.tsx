import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { TendEnd } from '#app/components/threads/tend-end.tsx'
import { TendPage } from '#app/components/threads/tend-page.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { page } from '#app/http/respond.ts'
import { loadThreadAct, runThreadAct } from '#app/http/thread-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  const thread = await loadThreadAct(args, 'tend')
  const { people } = page(await args.context.ask('threads.opening', {}))
  const named = new Set(thread.named.map(({ id }) => id))
  return { thread, people: thread.level === 'caucus' ? thread.removed : people.filter(({ id }) => !named.has(id)) }
}

export const meta = pageTitle('threads.tend.name.title')

export function action(args: ActionFunctionArgs) {
  return runThreadAct(args, 'threads.name-person')
}

export default function NamePerson() {
  const { t } = useT()
  const { thread, people } = useLoaderData<typeof loader>()
  const chosen = useSearchParams()[0].get('person') ?? ''
  const options = people.map(({ id, name, code }) => ({ value: id, label: `${name}, ${code === 'SECRETARIAT' ? t('threads.log.secretariat') : code}` }))
  return (
    <TendPage act="name" thread={thread} possible={options.length > 0}>
      <CommandForm action={`/threads/${thread.id}/name`} label={t('threads.tend.name.title')}>
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
            <TendEnd submit={t('threads.tend.name.submit')} threadId={thread.id} busy={busy} />
          </>
        )}
      </CommandForm>
    </TendPage>
  )
}
