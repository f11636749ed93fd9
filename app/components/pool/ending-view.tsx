import { useT } from '#app/i18n/use-t.ts'
import type { EndingLine } from '#server/queries/pool/read-endings.ts'
import { CommandForm } from '../command-form.tsx'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { Instant } from '../ui/instant.tsx'
import { Money } from '../ui/money.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { TextArea } from '../ui/text-area.tsx'

/** Who must act next on a proposed ending, or how it was answered. */
export function EndingState({ ending: { state, answer, mayNotAnswer } }: { readonly ending: EndingLine }) {
  const { t } = useT()
  if (state === 'approved') return <Notice tone="go">{t('pool.ending.approved')}</Notice>
  if (state === 'reversed') return <Notice tone="stop">{t('pool.ending.reversed')}</Notice>
  if (state === 'rejected') {
    return (
      <Notice tone="stop">
        <p className="strong">{t('pool.ending.rejected')}</p>
        <p className="small muted">{t('pool.ending.answer')}</p>
        <p dir="auto">{answer}</p>
      </Notice>
    )
  }
  if (mayNotAnswer === null) return <Notice tone="turn">{t('pool.ending.waitsYou')}</Notice>
  if (mayNotAnswer === 'conflicted') return <Notice tone="wait">{t('pool.aside')}</Notice>
  return <Notice tone="wait">{t(mayNotAnswer === 'four_eyes' ? 'pool.ending.waitsMine' : 'pool.ending.waits')}</Notice>
}

/** What is proposed, why, and by whom. */
export function EndingFacts({ ending }: { readonly ending: EndingLine }) {
  const { t } = useT()
  const { amount, reason, proposedBy, decidedBy } = ending
  return (
    <Section title={t('pool.ending.proposed')} className="mt6">
      <Facts
        facts={[
          { term: t('pool.ending.amount'), value: <Money value={amount} /> },
          {
            term: t('pool.ending.proposedBy'),
            value: <Instant value={proposedBy.at} show="day" />,
            note: t('pool.receipt.by', { name: proposedBy.name }),
          },
          ...(decidedBy
            ? [{ term: t('pool.ending.decidedBy'), value: <Instant value={decidedBy.at} show="day" />, note: t('pool.receipt.by', { name: decidedBy.name }) }]
            : []),
          { term: t('pool.ending.reason'), value: <span dir="auto">{reason}</span> },
        ]}
      />
    </Section>
  )
}

export function ApproveEndingForm({ ending: { id, kind } }: { readonly ending: EndingLine }) {
  const { t } = useT()
  return (
    <CommandForm action={`/pool/endings/${id}/approve`} label={t('pool.ending.approveTitle')}>
      {({ busy }) => (
        <>
          <p>{t(kind === 'refund' ? 'pool.ending.thenRefund' : 'pool.ending.thenWrite_off')}</p>
          <div className="actions">
            <Button busy={busy}>{t('pool.ending.approve')}</Button>
          </div>
        </>
      )}
    </CommandForm>
  )
}

export function RejectEndingForm({ ending: { id } }: { readonly ending: EndingLine }) {
  const { t } = useT()
  return (
    <CommandForm action={`/pool/endings/${id}/reject`} label={t('pool.ending.rejectTitle')}>
      {({ fault, typed, busy }) => (
        <>
          <TextArea
            label={t('pool.ending.why')}
            name="reason"
            rows={3}
            hint={t('pool.ending.whyHint')}
            defaultValue={typed('reason')}
            fault={fault('reason')}
            required
          />
          <div className="actions">
            <Button busy={busy} look="quiet">
              {t('pool.ending.reject')}
            </Button>
          </div>
          <p className="after">{t('pool.ending.rejectThen')}</p>
        </>
      )}
    </CommandForm>
  )
}
