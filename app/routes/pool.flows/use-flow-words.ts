import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { formatMoney, money } from '#app/domain/money.ts'
import type { FlowNode } from '#app/domain/pool/flow-graph.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { Flows } from './flows.ts'
import { together } from './fund-flows.ts'

/** The names and sums of what the drawing shows. */
export function useFlowWords({ given, funds, dossiers, base }: Flows) {
  const { t, locale } = useT()
  const { name } = usePoolWords()
  const named = new Map(given.flatMap(({ giver }) => (giver ? [[giver.id, giver] as const] : [])))
  const say = (amount: bigint) => formatMoney(money(amount, base), locale)

  function nameOf({ kind, key, count }: Pick<FlowNode, 'kind' | 'key' | 'count'>): string {
    switch (kind) {
      case 'giver': {
        const giver = named.get(key)
        if (giver) return name(giver)
        return key === together && named.size > 0 ? t('pool.flows.othersTogether') : t('pool.flows.together')
      }
      case 'fund': {
        const fund = funds.find(({ id }) => id === key)
        return fund ? name(fund) : ''
      }
      case 'dossier':
        return dossiers.find(({ id }) => id === key)?.number ?? '–'
      case 'refunds':
        return t('pool.flows.refunds')
      case 'otherGivers':
      case 'otherDossiers':
        return t(`pool.flows.${kind}`, { count })
      case 'available':
      case 'fees':
        return t(`pool.figures.${kind}`)
    }
  }

  return { say, nameOf, paidOf: (paid: bigint) => t('pool.flows.paidOf', { amount: say(paid) }) }
}
