import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm, type FieldState } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PinnedFields } from '#app/components/threads/pinned-fields.tsx'
import { TendEnd } from '#app/components/threads/tend-end.tsx'
import { TendPage } from '#app/components/threads/tend-page.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { loadThreadAct, runThreadAct } from '#app/http/thread-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadThreadAct(args, 'tend')
}

export const meta = pageTitle('threads.tend.summary.title')

export function action(args: ActionFunctionArgs) {
  return runThreadAct(args, 'threads.summarise')
}

export default function WriteSummary() {
  const { t } = useT()
  const thread = useLoaderData<typeof loader>()
  const { text, lang, version } = thread.summary
  return (
    <TendPage act="summary" thread={thread}>
      <CommandForm action={`/threads/${thread.id}/summary`} label={t('threads.tend.summary.title')}>
        {(state) => (
          <>
            <Theirs params={state.params} />
            {/* Whoever was told of another summary has read it, and saves over that one. */}
            <input type="hidden" name="version" value={String(state.params?.version ?? version)} readOnly />
            <PinnedFields {...state} label={t('threads.tend.summary.label')} text={text} lang={lang} />
            <TendEnd submit={t('threads.tend.summary.submit')} threadId={thread.id} busy={state.busy} />
          </>
        )}
      </CommandForm>
    </TendPage>
  )
}

/** What somebody else saved meanwhile. */
function Theirs({ params }: Pick<FieldState, 'params'>) {
  const { t } = useT()
  if (typeof params?.theirs !== 'string') return null
  return (
    <Notice tone="wait">
      <p className="strong">{t('threads.tend.summary.theirs')}</p>
      <p dir="auto" className="as-typed">
        {params.theirs}
      </p>
    </Notice>
  )
}
