import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { PersonAct } from '#app/components/members/person-act.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { loadPersonFor, runPersonAct } from '#app/http/person-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadPersonFor(args, 'members.erase_person')
}

export const meta = pageTitle<typeof loader>((t, { person }) => t('members.admin.decline.title', { name: person.name }))

export function action(args: ActionFunctionArgs) {
  return runPersonAct(args, 'members.decline-erasure')
}

export default function DeclineErasure() {
  const { t } = useT()
  const { person } = useLoaderData<typeof loader>()
  const title = t('members.admin.decline.title', { name: person.name })
  return (
    <PersonAct person={person} title={title} lead={t('members.admin.decline.lead')}>
      <CommandForm action={`/people/${person.id}/decline-erasure`} label={title}>
        {({ fault, typed, busy }) => (
          <>
            <TextArea
              label={t('members.admin.decline.reason')}
              name="reason"
              required
              maxLength={2000}
              fault={fault('reason')}
              defaultValue={typed('reason')}
            />
            <div className="actions">
              <Button busy={busy}>{t('members.admin.decline.submit')}</Button>
            </div>
          </>
        )}
      </CommandForm>
    </PersonAct>
  )
}
