import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { ActEnd } from '#app/components/projects/act-end.tsx'
import { ActPage } from '#app/components/projects/act-page.tsx'
import { LangChoice } from '#app/components/projects/lang-choice.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { DateField } from '#app/components/ui/date-field.tsx'
import { loadAct } from '#app/http/dossier-act.ts'
import { readForm } from '#app/http/form.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { sourceMessage } from '#app/http/source-message.ts'
import { useT } from '#app/i18n/use-t.ts'
import { PointRows } from './point-rows.tsx'
import { writtenPoints } from './written-points.ts'

export async function loader(args: LoaderFunctionArgs) {
  const found = await loadAct(args, 'send_back')
  return { ...found, source: await sourceMessage(args, found.head.id) }
}

export const meta = pageTitle('projects.sendBack.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const projectId = args.params.id
  const { input, typed, act } = await readForm(args.request)
  // Without a script the button for one more point shows the form again, with everything typed.
  if (typed.more !== undefined) return { typed }
  const result = await args.context.execute('projects.send-back', { ...input, points: writtenPoints(input.points), projectId }, act)
  return answer(args.context, result, { to: `/projects/${projectId}`, typed })
}

export default function SendBack() {
  const { t, locale } = useT()
  const { head, full, possible, source } = useLoaderData<typeof loader>()
  const at = `/projects/${head.id}`
  return (
    <ActPage head={head} title={t('projects.sendBack.title')} lead={t('projects.sendBack.lead')} possible={possible} aside={full.aside}>
      <CommandForm action={`${at}/send-back`} label={t('projects.sendBack.title')}>
        {({ fault, typed, busy }) => (
          <>
            <PointRows typed={typed} fault={fault} source={source} />
            <LangChoice label={t('projects.sendBack.lang')} defaultValue={typed('lang', locale)} fault={fault('lang')} />
            <DateField
              label={t('projects.sendBack.dueOn')}
              name="dueOn"
              required
              hint={t('projects.sendBack.dueHint')}
              defaultValue={typed('dueOn')}
              fault={fault('dueOn')}
            />
            <ActEnd submit={t('projects.sendBack.submit')} hint={t('projects.sendBack.hint')} back={at} busy={busy} />
          </>
        )}
      </CommandForm>
    </ActPage>
  )
}
