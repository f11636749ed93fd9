import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { EndingLine } from '#server/queries/pool/read-endings.ts'

/** Write-offs and refunds, answered or not; nothing when there are none. */
export function Endings({ endings }: { readonly endings: readonly EndingLine[] }) {
  const { t } = useT()
  if (endings.length === 0) return null
  return (
    <Section title={t('pool.contribution.endings')} className="mt7">
      <DataTable caption={t('pool.contribution.endingsCaption')} captionHidden cards tight>
        <thead>
          <tr>
            <th scope="col">{t('pool.contribution.endingKind')}</th>
            <th scope="col">{t('pool.contribution.endingBy')}</th>
            <th scope="col">{t('pool.contribution.state')}</th>
            <th scope="col" className="num">
              {t('pool.contribution.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {endings.map((ending) => (
            <tr key={ending.id}>
              <th scope="row">
                <Link className="title" to={`/pool/endings/${ending.id}`}>
                  {t(`pool.endingKinds.${ending.kind}`)}
                </Link>
              </th>
              <td data-l={t('pool.contribution.endingBy')}>
                <Instant value={ending.proposedBy.at} show="day" /> {t('pool.contribution.by', { name: ending.proposedBy.name })}
              </td>
              <td data-l={t('pool.contribution.state')}>
                <StateTag kind="ending" state={ending.state} />
              </td>
              <td className="num" data-l={t('pool.contribution.amount')}>
                <Money value={ending.amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  )
}
