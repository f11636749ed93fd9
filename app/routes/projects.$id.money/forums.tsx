import { Link } from '@remix-run/react'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { Money } from '#app/components/ui/money.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { DossierMoney } from '#server/queries/pool/dossier-money.ts'

/** What each forum of the dossier holds, and the way to report it or give it back. */
export function Forums({ money: { project, forums, may } }: { readonly money: DossierMoney }) {
  const { t } = useT()
  const { name } = usePoolWords()
  const holding = forums.some(({ advance }) => advance.amount !== '0')
  const mayRefund = forums.some(({ forum, advance }) => may.refund.includes(forum.id) && advance.amount !== '0')
  return (
    <Section title={t('pool.out.forums.heading')} className="mt7">
      <ul className="pool-list">
        {forums.map(({ forum, advance }) => (
          <li key={forum.id}>
            <span>
              <span className="strong">{forum.code}</span> {name(forum)}
            </span>
            <Money value={advance} />
          </li>
        ))}
      </ul>
      {holding && (may.report || mayRefund) ? (
        <p className="row mt4">
          {may.report ? <Link to={`/projects/${project.id}/report-spending`}>{t('pool.out.forums.report')}</Link> : null}
          {mayRefund ? <Link to={`/projects/${project.id}/refund`}>{t('pool.out.forums.refund')}</Link> : null}
        </p>
      ) : null}
    </Section>
  )
}
