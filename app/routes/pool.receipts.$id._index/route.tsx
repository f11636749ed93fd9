import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { ledgerPath } from '#app/components/pool/ledger-path.ts'
import { ReceiptFacts } from '#app/components/pool/receipt-facts.tsx'
import { ApproveForm, RejectForm } from '#app/components/pool/receipt-forms.tsx'
import { ReceiptWaits } from '#app/components/pool/receipt-waits.tsx'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { formatMoney } from '#app/domain/money.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  return { locale: args.context.locale, mayReverse: can(actor, 'pool.receive'), ...page(await args.context.ask('pool.receipt', { receiptId: args.params.id })) }
}

export const meta = pageTitle<typeof loader>((t, { receipt, locale }) => t('pool.receipt.title', { amount: formatMoney(receipt.amount, locale) }))

export default function Receipt() {
  const { t, locale } = useT()
  const { name } = usePoolWords()
  const { receipt, contribution, mayReverse } = useLoaderData<typeof loader>()
  useChanged('pool', useMandate())
  const mayAnswer = receipt.mayNotAnswer === null
  return (
    <>
      <PageHead
        over={
          <span className="row">
            <Link to={`/pool/contributions/${contribution.id}`}>{t('pool.receipt.back', { code: contribution.code })}</Link>
            <StateTag kind="receipt" state={receipt.state} />
          </span>
        }
        title={t('pool.receipt.title', { amount: formatMoney(receipt.amount, locale) })}
        lead={name(contribution.contributor)}
      />
      <State receipt={receipt} />
      <ReceiptFacts receipt={receipt} />
      {receipt.groupId ? (
        <p className="mt4">
          <Link to={ledgerPath({ group: receipt.groupId })}>{t('pool.receipt.entries')}</Link>
          {mayReverse && receipt.state === 'approved' ? (
            <>
              {' · '}
              <Link to={`/pool/acts/${receipt.groupId}/reverse`}>{t('pool.receipt.takeBack')}</Link>
            </>
          ) : null}
        </p>
      ) : null}
      {mayAnswer ? (
        <div className="pool-answers mt7">
          <Section title={t('pool.receipt.approveTitle')}>
            <ApproveForm receiptId={receipt.id} />
          </Section>
          <Section title={t('pool.receipt.rejectTitle')}>
            <RejectForm receiptId={receipt.id} />
          </Section>
        </div>
      ) : null}
    </>
  )
}

type Loaded = Awaited<ReturnType<typeof loader>>

/** Who must act next, or how it ended. */
function State({ receipt }: { readonly receipt: Loaded['receipt'] }) {
  const { t } = useT()
  if (receipt.state === 'approved') return <Notice tone="go">{t('pool.receipt.approved')}</Notice>
  if (receipt.state === 'reversed') return <Notice tone="stop">{t('pool.receipt.reversed')}</Notice>
  if (receipt.state === 'rejected') {
    return (
      <Notice tone="stop">
        <p className="strong">{t('pool.receipt.rejected')}</p>
        {receipt.reason ? (
          <>
            <p className="small muted">{t('pool.receipt.reasonWas')}</p>
            <p dir="auto">{receipt.reason}</p>
          </>
        ) : null}
      </Notice>
    )
  }
  return <ReceiptWaits mayNot={receipt.mayNotAnswer} />
}
