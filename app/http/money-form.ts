import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { typedAmount } from '#app/domain/money.ts'
import { readForm } from './form.ts'
import { page, requireActor } from './respond.ts'

/** The money of the dossier in the address, for a form that moves some of it. */
export async function readDossierMoney(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('pool.dossier-money', { projectId: args.params.id }))
}

/** Such a form as its command takes it: the dossier of the address, and the amount in minor units of the base currency. */
export async function readMoneyForm(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const projectId = params.id
  const { input, typed, act } = await readForm(request)
  const { sums } = page(await context.ask('pool.dossier-money', { projectId }, { as: act.as }))
  const amount = typedAmount(input.amount, sums.free.currency, context.locale)
  return { input: { ...input, projectId, amount }, typed, act, money: `/projects/${projectId}/money` }
}
