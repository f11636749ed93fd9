import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { PersonAct } from '#app/components/members/person-act.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { loadPersonFor, runPersonAct } from '#app/http/person-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadPersonFor(args, 'members.erase_person')
}

export const meta = pageTitle<typeof loader>((t, { person }) => t('members.admin.erase.title', { name: person.name }))

export function action(args: ActionFunctionArgs) {
  return runPersonAct(args, 'members.erase-person')
}

export default function ErasePerson() {
  const { t } = useT()
  const { person } = useLoaderData<typeof loader>()
  const title = t('members.admin.erase.title', { name: person.name })
  return (
    <PersonAct person={person} title={title} lead={t('members.admin.erase.lead')}>
      <dl>
        <dt className="strong">{t('members.admin.erase.goes')}</dt>
        <dd>{t('members.admin.erase.goesText')}</dd>
        <dt className="strong mt4">{t('members.admin.erase.stays')}</dt>
        <dd>{t('members.admin.erase.staysText')}</dd>
      </dl>
      <CommandForm action={`/people/${person.id}/erase`} label={title}>
        {({ busy }) => (
          <div className="actions">
            <Button look="stop" busy={busy}>
              {t('members.admin.erase.submit')}
            </Button>
          </div>
        )}
      </CommandForm>
    </PersonAct>
  )
}
