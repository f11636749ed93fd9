import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { useRoot } from '#app/components/shell/use-root.ts'
import { messageLanguages } from '#app/components/threads/message-languages.ts'
import { threadTitle } from '#app/components/threads/thread-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { CheckField } from '#app/components/ui/check-field.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { takenFiles } from '#app/http/taken-files.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { messages, ...thread } = page(await args.context.ask('threads.page', { threadId: args.params.id }))
  return { thread, locale: args.context.locale }
}

/** Posts a message and leads to it. */
export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { context, params, request } = args
  const { input, typed, act } = await readForm(request)
  const files = await takenFiles(context, params.id ?? '', input.files, act)
  if (!files.ok) return answer(context, files, { to: '', typed })
  const result = await context.execute('threads.post', { ...input, threadId: params.id, files: files.value }, act)
  // Pressed twice, the form brings the same files under other ids: the message is there.
  if (files.value && !result.ok && result.refusal.code === 'command_id_reused') throw redirect(`/threads/${params.id}#end`, 303)
  if (result.ok) await context.markRead(result.value.threadId, result.value.seq, act)
  return answer(context, result, { to: ({ threadId, seq }) => `/threads/${threadId}?sent=${seq}#m-${seq}`, typed })
}

export const meta = pageTitle<typeof loader>((t, { thread, locale }) => t('threads.compose.pageTitle', { title: threadTitle(thread, locale, t) }))

export default function PostMessage() {
  const { t, locale } = useT()
  const { thread } = useLoaderData<typeof loader>()
  const actor = useRoot()?.actor
  const title = threadTitle(thread, locale, t)
  return (
    <>
      <PageHead title={t('threads.compose.pageTitle', { title })} over={<Link to={`/threads/${thread.id}`}>{title}</Link>} />
      <CommandForm action={`/threads/${thread.id}/post`} label={t('threads.compose.label')}>
        {({ fault, typed, busy }) => (
          <>
            {typed('replyTo') ? <input type="hidden" name="replyTo" value={typed('replyTo')} /> : null}
            <TextArea
              name="text"
              label={t('threads.compose.message')}
              hint={t('threads.compose.hint')}
              rows={8}
              required
              defaultValue={typed('text')}
              fault={fault('text')}
            />
            <SelectField name="lang" label={t('threads.compose.lang')} options={messageLanguages} defaultValue={typed('lang', locale)} fault={fault('lang')} />
            {thread.may.official ? <CheckField name="official" label={t('threads.compose.official')} defaultChecked={typed('official') === 'on'} /> : null}
            {thread.may.onBehalf && actor?.body.kind === 'forum' ? (
              <CheckField name="onBehalf" label={t('threads.compose.onBehalf', { body: actor.body.code })} defaultChecked={typed('onBehalf') === 'on'} />
            ) : null}
            <Field
              name="files"
              label={t('threads.compose.files.label')}
              hint={`${t('threads.files.limits')} ${t('threads.compose.files.hint')}`}
              fault={fault('files')}
              optional
            >
              {(ties) => <input className="input" type="file" multiple {...ties} />}
            </Field>
            <Button busy={busy} formEncType="multipart/form-data">
              {t('threads.compose.send')}
            </Button>
          </>
        )}
      </CommandForm>
    </>
  )
}
