import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { AlternateField } from '#app/components/members/alternate-field.tsx'
import { lastDayOf } from '#app/components/members/last-day-of.ts'
import { PersonAct } from '#app/components/members/person-act.tsx'
import { roleWords } from '#app/components/members/role-words.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { DateField } from '#app/components/ui/date-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { loadMandate, runPersonAct } from '#app/http/person-act.ts'
import { page } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { person, mandate } = await loadMandate(args)
  const { chosen } = page(await args.context.ask('members.mandate-options', { personId: person.id, code: mandate.body.code }))
  return { person, mandate, principals: chosen?.principals ?? [] }
}

export const meta = pageTitle<typeof loader>((t, { mandate }) => t('members.admin.change.title', { code: mandate.body.code }))

export function action(args: ActionFunctionArgs) {
  return runPersonAct(args, 'members.change-mandate', 'mandate')
}

export default function ChangeMandate() {
  const { t, timeZone } = useT()
  const { person, mandate, principals } = useLoaderData<typeof loader>()
  const title = t('members.admin.change.title', { code: mandate.body.code })
  const lastDay = mandate.endsAt ? lastDayOf(mandate.endsAt, timeZone) : ''
  return (
    <PersonAct person={person} title={title} lead={t('members.admin.change.lead', { name: person.name, role: roleWords(t, mandate) })}>
      <CommandForm action={`/people/${person.id}/mandates/${mandate.id}/change`} label={title}>
        {({ fault, typed, busy }) => (
          <>
            <TextField
              label={t('members.admin.give.personTitle')}
              name="title"
              optional
              maxLength={120}
              autoComplete="off"
              fault={fault('title')}
              defaultValue={typed('title', mandate.title ?? '')}
            />
            <DateField
              label={t('members.admin.give.endsOn')}
              name="endsOn"
              optional
              hint={t('members.admin.give.endsHint')}
              fault={fault('endsOn')}
              defaultValue={typed('endsOn', lastDay)}
            />
            <AlternateField principals={principals} fault={fault('alternateOfId')} defaultValue={typed('alternateOfId', mandate.alternateOf?.mandateId)} />
            <div className="actions">
              <Button busy={busy}>{t('members.admin.change.submit')}</Button>
            </div>
            <p className="after">{t('members.admin.change.after')}</p>
          </>
        )}
      </CommandForm>
    </PersonAct>
  )
}
