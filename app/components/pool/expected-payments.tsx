import { Link } from '@remix-run/react'
import { useT } from '#app/i18n/use-t.ts'
import type { ExpectedLine } from '#server/queries/pool/expected.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Day } from '../ui/day.tsx'
import { Money } from '../ui/money.tsx'
import { Section } from '../ui/section.tsx'
import { StateTag } from '../ui/state-tag.tsx'
import { usePoolWords } from './use-pool-words.ts'

const shown = 8

/** Payments that are committed and have not arrived, the nearest first; nothing when none is. */
export function ExpectedPayments({ lines }: { readonly lines: readonly ExpectedLine[] }) {
  const { t } = useT()
  const { name } = usePoolWords()
  if (lines.length === 0) return null
  return (
    <Section id="expected" title={t('pool.expected.heading')} className="mt7">
      <DataTable caption={t('pool.expected.caption')} captionHidden cards tight>
        <thead>
          <tr>
            <th scope="col">{t('pool.expected.dueOn')}</th>
            <th scope="col">{t('pool.expected.contribution')}</th>
            <th scope="col">{t('pool.expected.state')}</th>
            <th scope="col" className="num">
              {t('pool.expected.left')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map(({ contributionId, code, contributor, dueOn, isOverdue, left }) => (
            <tr key={`${contributionId}${dueOn}`}>
              <th scope="row">{dueOn ? <Day value={dueOn} /> : <span className="muted">{t('pool.contribution.noDay')}</span>}</th>
              <td data-l={t('pool.expected.contribution')}>
                <Link to={`/pool/contributions/${contributionId}`}>{code}</Link> <span className="muted">{name(contributor)}</span>
              </td>
              <td data-l={t('pool.expected.state')}>
                <StateTag kind="instalment" state={isOverdue ? 'overdue' : 'due'} />
              </td>
              <td className="num" data-l={t('pool.expected.left')}>
                <Money value={left} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {lines.length > shown ? <p className="after">{t('pool.expected.more', { count: lines.length - shown })}</p> : null}
    </Section>
  )
}
