import { FigureLink } from '#app/components/pool/figure-link.tsx'
import { Facts } from '#app/components/ui/facts.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { ContributionLine } from '#server/queries/pool/contribution-line.ts'

const shown = ['received', 'fees', 'allocated', 'available', 'disbursed', 'spent', 'refunded'] as const

/** What became of the money, in the base currency; nothing before any of it arrived. */
export function Becomes({ line, base }: { readonly line: ContributionLine; readonly base: string }) {
  const { t } = useT()
  if (line.base.received.amount === '0') return null
  return (
    <Section
      title={t('pool.contribution.becomes')}
      className="mt7"
      aside={<span className="small muted">{t('pool.contribution.becomesNote', { currency: base })}</span>}
    >
      <Facts
        facts={shown.map((figure) => ({
          term: t(`pool.figures.${figure}`),
          value: <FigureLink value={line.base[figure]} view={{ figure, contribution: line.id }} />,
        }))}
      />
    </Section>
  )
}
