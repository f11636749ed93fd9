import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData } from '@remix-run/react'
import { ImportPreview } from '#app/components/members/import/import-preview.tsx'
import { UploadForm } from '#app/components/members/import/upload-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { readForm } from '#app/http/form.ts'
import { requireActor, shown } from '#app/http/respond.ts'
import { sayLines } from '#app/http/said-lines.ts'
import { uploadedFile } from '#app/http/uploaded-file.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  if (!can(requireActor(args), 'members.give_mandate')) throw new Response('not_found', { status: 404 })
  return null
}

export const meta = pageTitle('members.import.people.title')

/** Reads the file and shows what it would do; nothing is written. */
export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { context, request } = args
  const { input, act } = await readForm(request)
  const result = await context.ask('members.invite-preview', { file: await uploadedFile(input.file) }, act)
  if (!result.ok) return shown(context, result.refusal)
  const { lines, ...file } = result.value
  return data({ preview: { ...file, ...sayLines(context, lines) } })
}

export default function ImportPeople() {
  const { t } = useT()
  const answered = useActionData<typeof action>()
  const preview = answered && 'preview' in answered ? answered.preview : null
  return (
    <>
      <PageHead
        over={
          <Link className="hit" to="/invitations">
            {t('members.invite.back')}
          </Link>
        }
        title={t('members.import.people.title')}
        lead={preview ? undefined : t('members.import.people.lead')}
      />
      {preview ? (
        <ImportPreview of="people" {...preview} />
      ) : (
        <UploadForm of="people" refusal={answered && 'refusal' in answered ? answered.refusal : undefined} />
      )}
    </>
  )
}
