import type { LoaderFunctionArgs } from '@remix-run/node'
import { can } from '#app/domain/members/permissions.ts'
import { bankColumns } from '#app/domain/pool/bank-columns.ts'
import { requireActor } from '#app/http/respond.ts'
import { templateOf } from '#app/http/template-of.ts'

/** An empty file with the columns of a bank statement. */
export function loader(args: LoaderFunctionArgs) {
  if (!can(requireActor(args), 'pool.receive')) throw new Response('not_permitted', { status: 422 })
  return templateOf(bankColumns, args.context, 'pool.bankFile')
}
