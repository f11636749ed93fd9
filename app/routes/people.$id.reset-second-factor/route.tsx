import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { PersonAct } from '#app/components/members/person-act.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { loadPersonFor, runPersonAct } from '#app/http/person-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadPersonFor(args, 'members.suspend_person')
}

export const meta = pageTitle<typeof loader>((t, { person }) => t('members.admin.resetFactor.title', { name: person.name }))

export function action(args: ActionFunctionArgs) {
  return runPersonAct(args, 'members.reset-second-factor')
}

export default function ResetSecondFactor() {
  const { t } = useT()
  const { person } = useLoaderData<typeof loader>()
  const title = t('members.admin.resetFactor.title', { name: person.name })
  return (
    <PersonAct person={person} title={title} lead={t('members.admin.resetFactor.lead')}>
      <p>{t('members.admin.resetFactor.what', { name: person.name })}</p>
      <CommandForm action={`/people/${person.id}/reset-second-factor`} label={title}>
        {({ busy }) => (
          <div className="actions">
            <Button look="stop" busy={busy}>
              {t('members.admin.resetFactor.submit')}
            </Button>
          </div>
        )}
      </CommandForm>
    </PersonAct>
  )
}
