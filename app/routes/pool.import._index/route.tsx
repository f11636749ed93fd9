import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData } from '@remix-run/react'
import { BankLinesForm } from '#app/components/pool/import/bank-lines-form.tsx'
import { BankUpload } from '#app/components/pool/import/bank-upload.tsx'
import { UnreadHeader } from '#app/components/pool/import/unread-header.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { readForm } from '#app/http/form.ts'
import { requireActor, shown } from '#app/http/respond.ts'
import { sayBankLines } from '#app/http/said-bank-lines.ts'
import { uploadedFile } from '#app/http/uploaded-file.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  if (!can(requireActor(args), 'pool.receive')) throw new Response('not_permitted', { status: 422 })
  return null
}

export const meta = pageTitle('pool.import.title')

/** Reads the statement and shows what it would do; nothing is written. */
export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { context, request } = args
  const { input, act } = await readForm(request)
  const result = await context.ask('pool.bank-preview', { file: await uploadedFile(input.file), locale: context.locale }, act)
  if (!result.ok) return shown(context, result.refusal)
  const { lines, headerFaults } = result.value
  return data({ preview: { headerFaults, lines: sayBankLines(context, lines) } })
}

export default function ImportReceipts() {
  const { t } = useT()
  const answered = useActionData<typeof action>()
  const preview = answered && 'preview' in answered ? answered.preview : null
  return (
    <>
      <PageHead
        over={<Link to="/pool/receive">{t('pool.import.back')}</Link>}
        title={t('pool.import.title')}
        lead={preview ? undefined : t('pool.import.lead')}
      />
      {preview && preview.headerFaults.length > 0 ? (
        <UnreadHeader faults={preview.headerFaults} />
      ) : preview ? (
        <BankLinesForm lines={preview.lines} />
      ) : (
        <BankUpload refusal={answered && 'refusal' in answered ? answered.refusal : undefined} />
      )}
    </>
  )
}
