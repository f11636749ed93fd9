import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { EntryTable } from '#app/components/pool/entry-table.tsx'
import { ledgerPath } from '#app/components/pool/ledger-path.ts'
import { RestingActs } from '#app/components/pool/resting-acts.tsx'
import { ApproveReversalForm, RejectReversalForm, ReversalWaits } from '#app/components/pool/reversal-forms.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Facts } from '#app/components/ui/facts.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { context, params } = args
  const { reversal, entries, blocked, resting } = page(await context.ask('pool.reversal', { reversalId: params.id }))
  const stop = reversal.state === 'proposed' && blocked ? context.say(blocked) : null
  return { reversal, entries, stop, resting: stop ? resting : [], base: context.alliance?.baseCurrency ?? 'EUR' }
}

export const meta = pageTitle<typeof loader>((t, { reversal }) => t('pool.reversal.title', { act: t(`pool.reversal.acts.${reversal.act}`) }))

/** What finance asks to take back and why, and the answer. */
export default function Reversal() {
  const { t } = useT()
  const { reversal, entries, stop, resting, base } = useLoaderData<typeof loader>()
  useChanged('pool', useMandate())
  const mayAnswer = reversal.mayNotAnswer === null
  return (
    <>
      <PageHead
        over={
          <span className="row">
            <Link to={ledgerPath({ group: reversal.groupId })}>{t('pool.ledger.title')}</Link>
            <StateTag kind="proposal" state={reversal.state} />
          </span>
        }
        title={t('pool.reversal.title', { act: t(`pool.reversal.acts.${reversal.act}`) })}
      />
      <State reversal={reversal} />
      {stop ? <Notice tone="stop">{stop}</Notice> : null}
      <RestingActs acts={resting} />
      <Asked reversal={reversal} />
      {mayAnswer ? (
        <div className="pool-answers mt7">
          <Section title={t('pool.reversal.approveTitle')}>
            <ApproveReversalForm reversalId={reversal.id} />
          </Section>
          <Section title={t('pool.reversal.rejectTitle')}>
            <RejectReversalForm reversalId={reversal.id} />
          </Section>
        </div>
      ) : null}
      <Section title={t('pool.reversal.entries')} className="mt6">
        <EntryTable entries={entries} caption={t('pool.reversal.caption')} base={base} opensProjects />
      </Section>
    </>
  )
}

type Loaded = Awaited<ReturnType<typeof loader>>
type OfReversal = { readonly reversal: Loaded['reversal'] }

function State({ reversal }: OfReversal) {
  const { t } = useT()
  if (reversal.state === 'proposed') return <ReversalWaits mayNot={reversal.mayNotAnswer} />
  if (reversal.state === 'rejected') return <Notice tone="stop">{t('pool.reversal.rejected')}</Notice>
  return (
    <Notice tone="go">
      {t('pool.reversal.approved')} <Link to={ledgerPath({ group: reversal.entriesId })}>{t('pool.reversal.approvedEntries')}</Link>
    </Notice>
  )
}

function Asked({ reversal }: OfReversal) {
  const { t } = useT()
  const { reason, answer, proposedBy, decidedBy } = reversal
  return (
    <div className="mt6">
      <Facts
        facts={[
          { term: t('pool.reversal.reasonWas'), value: <span dir="auto">{reason}</span>, note: t('pool.reversal.askedBy', { name: proposedBy.name }) },
          { term: t('pool.reversal.date'), value: <Instant value={proposedBy.at} show="day" /> },
          ...(answer && decidedBy
            ? [{ term: t('pool.reversal.answerWas'), value: <span dir="auto">{answer}</span>, note: t('pool.reversal.decidedBy', { name: decidedBy.name }) }]
            : []),
        ]}
      />
    </div>
  )
}
