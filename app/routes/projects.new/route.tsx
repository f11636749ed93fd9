import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { LangChoice } from '#app/components/projects/lang-choice.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { areas } from '#app/domain/projects/content.ts'
import { readForm } from '#app/http/form.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const leads = actor.body.class === 'founding' || actor.body.class === 'full'
  return { possible: leads && can(actor, 'projects.draft') }
}

export const meta = pageTitle('projects.form.newTitle')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { input, typed, act } = await readForm(args.request)
  const result = await args.context.execute('projects.create', input, act)
  return answer(args.context, result, { to: ({ projectId }) => `/projects/${projectId}/edit`, typed })
}

export default function NewProject() {
  const { t, locale } = useT()
  const { possible } = useLoaderData<typeof loader>()
  if (!possible) {
    return (
      <>
        <PageHead title={t('projects.form.newTitle')} />
        <EmptyState title={t('projects.form.mayNotLead')} level={2} action={<LinkButton to="/projects">{t('projects.title')}</LinkButton>}>
          {t('projects.form.mayNotLeadText')}
        </EmptyState>
      </>
    )
  }
  return (
    <div className="narrow">
      <PageHead title={t('projects.form.newTitle')} lead={t('projects.form.newLead')} />
      <CommandForm action="/projects/new" label={t('projects.form.newTitle')}>
        {({ fault, typed, busy }) => (
          <>
            <TextField
              label={t('projects.form.titleFr')}
              name="titleFr"
              lang="fr"
              maxLength={200}
              hint={t('projects.form.titleHint')}
              defaultValue={typed('titleFr')}
              fault={fault('titleFr')}
            />
            <TextField label={t('projects.form.titleEn')} name="titleEn" lang="en" maxLength={200} defaultValue={typed('titleEn')} fault={fault('titleEn')} />
            <RadioGroup
              label={t('projects.form.area')}
              name="area"
              options={areas.map((area) => ({ value: area, label: t(`projects.areas.${area}`), hint: t(`projects.areaHints.${area}`) }))}
              defaultValue={typed('area')}
              fault={fault('area')}
            />
            <LangChoice
              label={t('projects.form.language')}
              name="language"
              hint={t('projects.form.languageHint')}
              defaultValue={typed('language', locale)}
              fault={fault('language')}
            />
            <div>
              <div className="actions">
                <Button busy={busy}>{t('projects.form.create')}</Button>
                <LinkButton look="bare" to="/projects">
                  {t('projects.title')}
                </LinkButton>
              </div>
              <p className="after">{t('projects.form.createHint')}</p>
            </div>
          </>
        )}
      </CommandForm>
    </div>
  )
}
