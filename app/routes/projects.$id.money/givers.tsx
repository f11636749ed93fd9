import { Link } from '@remix-run/react'
import { FigureLink } from '#app/components/pool/figure-link.tsx'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Day } from '#app/components/ui/day.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { DossierMoney } from '#server/queries/pool/dossier-money.ts'

/** Each contribution that pays, in the order in which it was taken, with what put it there: its earmark, then its oldest receipt. */
export function Givers({ money: { project, givers } }: { readonly money: DossierMoney }) {
  const { t } = useT()
  const { name, earmark } = usePoolWords()
  if (givers.length === 0) return null
  return (
    <Section title={t('pool.out.why.heading')} className="mt7">
      <p className="muted small">{t('pool.out.why.note')}</p>
      <DataTable caption={t('pool.out.why.caption')} captionHidden cards tight>
        <thead>
          <tr>
            <th scope="col">{t('pool.out.why.contribution')}</th>
            <th scope="col">{t('pool.out.why.earmark')}</th>
            <th scope="col">{t('pool.out.why.since')}</th>
            <th scope="col" className="num">
              {t('pool.out.why.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {givers.map((giver) => (
            <tr key={giver.contributionId}>
              <th scope="row">
                <Link className="title" to={`/pool/contributions/${giver.contributionId}`}>
                  {giver.code}
                </Link>
                <small>{name(giver.contributor)}</small>
              </th>
              <td data-l={t('pool.out.why.earmark')}>{earmark(giver.earmark)}</td>
              <td data-l={t('pool.out.why.since')}>{giver.firstReceivedOn ? <Day value={giver.firstReceivedOn} style="short" /> : '–'}</td>
              <td className="num" data-l={t('pool.out.why.amount')}>
                <FigureLink value={giver.allocated} view={{ figure: 'allocated', contribution: giver.contributionId, project: project.id }} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  )
}
