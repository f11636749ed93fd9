import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { TendEnd } from '#app/components/threads/tend-end.tsx'
import { TendPage } from '#app/components/threads/tend-page.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { threadSections, threadSubjects } from '#app/domain/threads/thread.ts'
import { readForm } from '#app/http/form.ts'
import { idInAddress } from '#app/http/id-in-address.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { loadThreadAct } from '#app/http/thread-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadThreadAct(args, 'direct')
}

export const meta = pageTitle('threads.tend.move.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { context, request, params } = args
  const { input, typed, act } = await readForm(request)
  const subjectId = typed.subject === 'forum' ? await forumIn(args, typed.address ?? '') : idInAddress(typed.address ?? '')
  const result = await context.execute('threads.move', { ...input, threadId: params.id, subjectId }, act)
  return answer(context, result, { to: `/threads/${params.id}/about`, typed })
}

/** A forum goes by its code. */
async function forumIn({ context }: ActionFunctionArgs, address: string): Promise<string | undefined> {
  const code = /([A-Z][A-Z0-9]{1,11})\s*$/.exec(address)?.[1]
  const forum = code ? await context.ask('members.forum', { code }) : null
  return forum?.ok ? forum.value.id : idInAddress(address)
}

export default function MoveThread() {
  const { t } = useT()
  const thread = useLoaderData<typeof loader>()
  return (
    <TendPage act="move" thread={thread} possible={thread.title !== ''}>
      <CommandForm action={`/threads/${thread.id}/move`} label={t('threads.tend.move.title')}>
        {({ fault, typed, busy }) => (
          <>
            <SelectField
              name="subject"
              label={t('threads.tend.move.subject')}
              options={threadSubjects.map((subject) => ({ value: subject, label: t(`threads.tend.move.subjects.${subject}`) }))}
              defaultValue={typed('subject')}
              fault={fault('subject')}
            />
            <TextField
              name="address"
              label={t('threads.tend.move.address')}
              hint={t('threads.tend.move.addressHint')}
              optional
              defaultValue={typed('address')}
              fault={fault('subjectId')}
            />
            <SelectField
              name="section"
              label={t('threads.tend.move.section')}
              empty={t('threads.new.wholeDossier')}
              options={threadSections.map((section) => ({ value: section, label: t(`threads.section.${section}`) }))}
              defaultValue={typed('section')}
              fault={fault('section')}
              optional
            />
            <TendEnd submit={t('threads.tend.move.submit')} threadId={thread.id} busy={busy} />
          </>
        )}
      </CommandForm>
    </TendPage>
  )
}
