import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { ApproveEndingForm, EndingFacts, EndingState, RejectEndingForm } from '#app/components/pool/ending-view.tsx'
import { ledgerPath } from '#app/components/pool/ledger-path.ts'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { formatMoney } from '#app/domain/money.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return { locale: args.context.locale, ...page(await args.context.ask('pool.ending', { endingId: args.params.id })) }
}

export const meta = pageTitle<typeof loader>((t, { ending, locale }) => t(`pool.ending.${ending.kind}`, { amount: formatMoney(ending.amount, locale) }))

export default function Ending() {
  const { t, locale } = useT()
  const { name } = usePoolWords()
  const { ending, contribution } = useLoaderData<typeof loader>()
  useChanged('pool', useMandate())
  return (
    <>
      <PageHead
        over={
          <span className="row">
            <Link to={`/pool/contributions/${contribution.id}`}>{t('pool.receipt.back', { code: contribution.code })}</Link>
            <StateTag kind="ending" state={ending.state} />
          </span>
        }
        title={t(`pool.ending.${ending.kind}`, { amount: formatMoney(ending.amount, locale) })}
        lead={name(contribution.contributor)}
      />
      <EndingState ending={ending} />
      <EndingFacts ending={ending} />
      {ending.groupId ? (
        <p className="mt4">
          <Link to={ledgerPath({ group: ending.groupId })}>{t('pool.ending.entries')}</Link>
        </p>
      ) : null}
      {ending.mayNotAnswer === null ? (
        <div className="pool-answers mt7">
          <Section title={t('pool.ending.approveTitle')}>
            <ApproveEndingForm ending={ending} />
          </Section>
          <Section title={t('pool.ending.rejectTitle')}>
            <RejectEndingForm ending={ending} />
          </Section>
        </div>
      ) : null}
    </>
  )
}
