import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData } from '@remix-run/react'
import { BankLinesForm } from '#app/components/pool/import/bank-lines-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { readForm } from '#app/http/form.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { byLine, sayCarriedBankLines, tickedLines } from '#app/http/said-bank-lines.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  if (!can(requireActor(args), 'pool.receive')) throw new Response('not_permitted', { status: 422 })
  return null
}

export const meta = pageTitle('pool.import.title')

/** Records the ticked lines of the list that the preview carried here, or shows them again. */
export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { context, request } = args
  const { input, typed, act } = await readForm(request)
  const lines = tickedLines(input.lines, typed.take)
  const refused = answer(context, await context.execute('pool.import-receipts', { lines }, act), { to: '/pool' })
  const { refusal, typed: again } = refused.data
  const said = { refusal: { ...refusal, faults: byLine(refusal.faults, lines) }, typed: again, lines: sayCarriedBankLines(lines) }
  return data(said, refused.init ?? undefined)
}

export default function RecordReceipts() {
  const { t } = useT()
  const answered = useActionData<typeof action>()
  const lines = answered?.lines ?? []
  return (
    <>
      <PageHead over={<Link to="/pool/import">{t('members.import.other')}</Link>} title={t('pool.import.title')} />
      {lines.length > 0 ? <BankLinesForm lines={lines} /> : <LinkButton to="/pool/import">{t('members.import.choose')}</LinkButton>}
    </>
  )
}
