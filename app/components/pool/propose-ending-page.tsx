import { Link } from '@remix-run/react'
import { formatAmount, formatMoney, type Money } from '#app/domain/money.ts'
import type { EndingKind } from '#app/domain/pool/decide-proposed-ending.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ContributionLine } from '#server/queries/pool/contribution-line.ts'
import { CommandForm } from '../command-form.tsx'
import { AmountField } from '../ui/amount-field.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { usePoolWords } from './use-pool-words.ts'

type ProposeEndingPageProps = { readonly kind: EndingKind; readonly line: ContributionLine; readonly left: Money; readonly may: boolean }

const forms = { write_off: { path: 'write-off', words: 'writeOffForm' }, refund: { path: 'refund', words: 'giveBackForm' } } as const

/** Finance proposes what another coordinator approves: to write off, or to give back. */
export function ProposeEndingPage({ kind, line: { id, code, contributor }, left, may }: ProposeEndingPageProps) {
  const { t, locale } = useT()
  const { name } = usePoolWords()
  const { path, words } = forms[kind]
  const title = t(`pool.${words}.title`, { code })
  const lead = t(`pool.${words}.lead`, { name: name(contributor), left: formatMoney(left, locale) })
  return (
    <>
      <PageHead
        over={<Link to={`/pool/contributions/${id}`}>{t('pool.contribution.title', { code })}</Link>}
        title={title}
        lead={left.amount === '0' ? undefined : lead}
      />
      {may ? (
        <CommandForm action={`/pool/contributions/${id}/${path}`} label={title}>
          {({ fault, typed, busy }) => (
            <>
              <AmountField
                label={t(`pool.${words}.amount`)}
                name="amount"
                hint={t('pool.pledgeForm.amountHint')}
                currency={left.currency}
                defaultValue={typed('amount', formatAmount(left, locale))}
                fault={fault('amount')}
                required
              />
              <TextArea
                label={t(`pool.${words}.reason`)}
                name="reason"
                rows={3}
                hint={t(`pool.${words}.reasonHint`)}
                defaultValue={typed('reason')}
                fault={fault('reason')}
                required
              />
              <div className="actions">
                <Button busy={busy}>{t(`pool.${words}.submit`)}</Button>
              </div>
              <p className="after">{t(`pool.${words}.then`)}</p>
            </>
          )}
        </CommandForm>
      ) : (
        <Notice>{t(`pool.${words}.none`)}</Notice>
      )}
    </>
  )
}
