import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { ActEnd } from '#app/components/projects/act-end.tsx'
import { ActPage } from '#app/components/projects/act-page.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { loadAct, runAct } from '#app/http/dossier-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  const act = await loadAct(args, 'answer_points')
  const point = act.full.points.find(({ open, position }) => open && String(position) === args.params.position)
  if (!point) throw new Response('not_found', { status: 404 })
  return { ...act, point }
}

export const meta = pageTitle<typeof loader>((t, { point }) => t('projects.answerPoint.title', { n: point.position }))

export function action(args: ActionFunctionArgs) {
  return runAct(args, 'projects.answer-point', '?tab=proposal#points')
}

export default function AnswerPoint() {
  const { t } = useT()
  const { head, possible, point } = useLoaderData<typeof loader>()
  const at = `/projects/${head.id}`
  const title = t('projects.answerPoint.title', { n: point.position })
  const lead = `${t(`projects.sections.${point.section}`)} · ${t(`projects.severities.${point.severity}`)}`
  return (
    <ActPage head={head} title={title} lead={lead} possible={possible}>
      <blockquote className="quote" lang={point.lang}>
        <p>{point.text}</p>
      </blockquote>
      {point.source ? (
        <p className="small">
          <Link to={`/threads/${point.source.threadId}/m/${point.source.seq}`}>{t('acts.source.message', { seq: point.source.seq })}</Link>
        </p>
      ) : null}
      <CommandForm action={`${at}/points/${point.position}`} label={title} className="form mt5">
        {({ fault, typed, busy }) => (
          <>
            <input type="hidden" name="position" value={point.position} />
            <TextArea
              label={t('projects.answerPoint.answer')}
              name="answer"
              required
              hint={t('projects.answerPoint.answerHint')}
              defaultValue={typed('answer', point.answer ?? '')}
              fault={fault('answer')}
            />
            <ActEnd submit={t('projects.answerPoint.submit')} hint={t('projects.answerPoint.hint')} back={at} busy={busy} />
          </>
        )}
      </CommandForm>
    </ActPage>
  )
}
