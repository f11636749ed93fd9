import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { ActEnd } from '#app/components/projects/act-end.tsx'
import { ActPage } from '#app/components/projects/act-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { loadAct, runAct } from '#app/http/dossier-act.ts'
import { page } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  const act = await loadAct(args, 'partners')
  return { ...act, forums: page(await args.context.ask('projects.invitable', { projectId: args.params.id })).forums }
}

export const meta = pageTitle('projects.invite.title')

export function action(args: ActionFunctionArgs) {
  return runAct(args, 'projects.invite-partner', '?tab=partners')
}

export default function Invite() {
  const { t, locale } = useT()
  const { head, possible, forums } = useLoaderData<typeof loader>()
  const at = `/projects/${head.id}`
  const options = forums.map(({ id, code, nameFr, nameEn }) => ({ value: id, label: `${code} · ${locale === 'fr' ? nameFr : nameEn}` }))
  return (
    <ActPage head={head} title={t('projects.invite.title')} lead={t('projects.invite.lead')} possible={possible}>
      {options.length === 0 ? (
        <EmptyState title={t('projects.invite.nobody')} />
      ) : (
        <CommandForm action={`${at}/invite`} label={t('projects.invite.title')}>
          {({ fault, typed, busy }) => (
            <>
              <SelectField
                label={t('projects.invite.forum')}
                name="forumId"
                required
                empty={t('projects.form.choose')}
                options={options}
                defaultValue={typed('forumId')}
                fault={fault('forumId')}
              />
              <RadioGroup
                label={t('projects.invite.role')}
                name="role"
                options={(['co_applicant', 'associate'] as const).map((role) => ({
                  value: role,
                  label: t(`projects.roles.${role}`),
                  hint: t(`projects.invite.${role}`),
                }))}
                defaultValue={typed('role', 'co_applicant')}
                fault={fault('role')}
              />
              <ActEnd submit={t('projects.invite.submit')} hint={t('projects.invite.hint')} back={at} busy={busy} />
            </>
          )}
        </CommandForm>
      )}
    </ActPage>
  )
}
