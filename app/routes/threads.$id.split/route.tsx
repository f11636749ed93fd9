import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { messageLanguages } from '#app/components/threads/message-languages.ts'
import { TendEnd } from '#app/components/threads/tend-end.tsx'
import { TendPage } from '#app/components/threads/tend-page.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { loadThreadAct } from '#app/http/thread-act.ts'
import { useT } from '#app/i18n/use-t.ts'
import { loadChoice } from './load-choice.ts'
import { readRuns } from './read-runs.ts'
import { SplitMessages } from './split-messages.tsx'
import { SplitWindows } from './split-windows.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const thread = await loadThreadAct(args, 'direct')
  return { thread, choice: await loadChoice(args) }
}

export const meta = pageTitle('threads.tend.split.title')

/** Splits the thread and leads to the new one. */
export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { context, request, params } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('threads.split', { ...input, threadId: params.id }, act)
  return answer(context, result, { to: ({ threadId }) => `/threads/${threadId}`, typed })
}

export default function SplitThread() {
  const { t, locale } = useT()
  const { thread, choice } = useLoaderData<typeof loader>()
  const { window, messages, picked, title, lang } = choice
  return (
    <TendPage act="split" thread={thread}>
      {messages.length === 0 ? <EmptyState level={2} title={t('threads.tend.split.none')} /> : null}
      <CommandForm action={`/threads/${thread.id}/split?at=${window.from}`} label={t('threads.tend.split.title')}>
        {({ fault, typed, busy }) => (
          <>
            <input type="hidden" name="picked" value="1" />
            <TextField
              name="title"
              label={t('threads.tend.split.titleField')}
              required
              maxLength={200}
              defaultValue={typed('title', title)}
              fault={fault('title')}
            />
            <SelectField
              name="lang"
              label={t('threads.tend.split.lang')}
              options={messageLanguages}
              defaultValue={typed('lang', lang || locale)}
              fault={fault('lang')}
            />
            <SplitMessages key={window.from} choice={choice} runs={picked ?? readRuns(typed('seqs').split(','))} fault={fault('seqs')} />
            <TendEnd submit={t('threads.tend.split.submit')} threadId={thread.id} busy={busy} />
            {/* After the act: the first button of a form is what Enter presses. */}
            <SplitWindows choice={choice} />
          </>
        )}
      </CommandForm>
    </TendPage>
  )
}
