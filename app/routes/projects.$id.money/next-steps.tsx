import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { Tone } from '#app/components/ui/state-looks.ts'
import { formatMoney } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { DossierMoney } from '#server/queries/pool/dossier-money.ts'

type Step = { readonly key: string; readonly tone: Tone; readonly text: string; readonly to: string | null; readonly word: string }

/** Who must act now, in one sentence each, with the way there for the reader when it is they. */
export function NextSteps({ money }: { readonly money: DossierMoney }) {
  const { t, locale } = useT()
  const steps = useSteps(money)
  const { sums } = money
  const toClose = money.project.state === 'completed' && [sums.free, sums.advance, sums.waiting].some(({ amount }) => amount !== '0')
  return (
    <section aria-label={t('pool.out.next.heading')} className="stack mt6">
      {steps.map(({ key, tone, text, to, word }) => (
        <Notice key={key} tone={tone}>
          <p>{text}</p>
          {to ? (
            <p className="mt4">
              <LinkButton to={to} look="primary">
                {word}
              </LinkButton>
            </p>
          ) : null}
        </Notice>
      ))}
      {toClose ? (
        <Notice tone="wait">
          {t('pool.out.next.toClose', {
            free: formatMoney(sums.free, locale),
            advance: formatMoney(sums.advance, locale),
            waiting: formatMoney(sums.waiting, locale),
          })}
        </Notice>
      ) : null}
    </section>
  )
}

function useSteps(money: DossierMoney): readonly Step[] {
  const { t, locale } = useT()
  const waiting = money.payments.filter(({ state }) => state === 'recorded')
  const answers = waiting.map(
    ({ id, kind, amount, forum, recordedBy, mayNotAnswer }): Step => ({
      key: id,
      tone: mayNotAnswer === null ? 'turn' : 'wait',
      text: t(`pool.out.next.${kind}`, { person: recordedBy.name, amount: formatMoney(amount, locale), forum: forum?.code ?? '' }),
      to: mayNotAnswer === null ? `/pool/payments/${id}` : null,
      word: t('pool.out.next.answer'),
    }),
  )
  return [...answers, ...useTrancheStep(money)]
}

/** What the next tranche needs; once all are paid, what the forums still hold. */
function useTrancheStep({ project, payable, tranches, sums, accounted, may }: DossierMoney): readonly Step[] {
  const { t, locale } = useT()
  const step = (tone: Tone, text: string, to: string | null = null): Step => ({ key: 'tranche', tone, text, to, word: t('pool.out.next.ask') })
  if (payable) {
    const text = t('pool.out.next.payable', { n: payable.n, amount: formatMoney(payable.open, locale) })
    return [step(may.disburse ? 'turn' : 'wait', text, may.disburse ? `/projects/${project.id}/disburse` : null)]
  }
  const next = tranches.find(({ state }) => state !== 'paid' && state !== 'requested')
  const lack = next?.lacks
  if (next && lack && lack !== 'earlier') return [step('wait', t(`pool.out.next.${lack}`, { n: next.n, percent: accounted ?? 0 }))]
  if (next) return []
  if (sums.advance.amount !== '0') return [step('wait', t('pool.out.next.held', { amount: formatMoney(sums.advance, locale) }))]
  return sums.free.amount === '0' && sums.waiting.amount === '0' ? [step('go', t('pool.out.next.settled'))] : []
}
