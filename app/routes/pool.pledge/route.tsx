import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { typedRate } from '#app/components/pool/typed-rate.ts'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { countries } from '#app/domain/m49.ts'
import { can } from '#app/domain/members/permissions.ts'
import { typedAmount } from '#app/domain/money.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { countryName } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { PledgeForm } from './pledge-form.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  const { context } = args
  const options = can(actor, 'pool.pledge') ? page(await context.ask('pool.pledge-options')) : null
  const { compare } = new Intl.Collator(context.locale)
  const named = countries.map((code) => ({ code, label: countryName(code, context.locale) }))
  return { options, countries: named.sort((a, b) => compare(a.label, b.label)), body: { nameFr: actor.body.nameFr, nameEn: actor.body.nameEn } }
}

export const meta = pageTitle('pool.pledgeForm.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, context } = args
  const { input, typed, act } = await readForm(request)
  const promise = {
    ...input,
    amount: typedAmount(input.amount, input.currency, context.locale),
    earmark: toEarmark(input.earmark),
    condition: toCondition(input.condition, input.base, context.locale),
    rate: typedRate(input.rate),
  }
  const result = await context.execute('pool.pledge', promise, act)
  return answer(context, result, { to: ({ contributionId }) => `/pool/contributions/${contributionId}`, typed })
}

/** What others have to commit, in the base currency; nothing when the form leaves both fields empty. */
function toCondition(typed: unknown, base: unknown, locale: 'fr' | 'en'): unknown {
  if (typeof typed !== 'object' || typed === null || !('amount' in typed)) return typed
  return { ...typed, amount: typedAmount(typed.amount, base, locale) }
}

/** One choice of the form, `theme:prevention`, as the command takes it. */
function toEarmark(chosen: unknown): unknown {
  if (typeof chosen !== 'string') return undefined
  const [kind, value] = chosen.split(':')
  return kind === 'unearmarked' ? { kind } : { kind, value }
}

export default function Pledge() {
  const { t } = useT()
  const { name } = usePoolWords()
  const { options, countries, body } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        over={<Link to="/pool">{t('pool.title')}</Link>}
        title={options?.contributors ? t('pool.pledgeForm.titleFinance') : t('pool.pledgeForm.title')}
        lead={options?.contributors ? t('pool.pledgeForm.leadFinance') : t('pool.pledgeForm.lead', { body: name(body) })}
      />
      {options ? <PledgeForm options={options} countries={countries} /> : <Notice>{t('pool.pledgeForm.notAllowed')}</Notice>}
    </>
  )
}
