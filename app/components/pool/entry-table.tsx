import { Link } from '@remix-run/react'
import { useT } from '#app/i18n/use-t.ts'
import type { LedgerEntry } from '#server/queries/pool/read-entries.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Day } from '../ui/day.tsx'
import { Money } from '../ui/money.tsx'
import { ledgerPath } from './ledger-path.ts'
import { ProjectNumber } from './project-number.tsx'
import { usePoolWords } from './use-pool-words.ts'
import { useRate } from './use-rate.ts'
import { useReason } from './use-reason.ts'
import { useSide } from './use-side.ts'

type EntryTableProps = { readonly entries: readonly LedgerEntry[]; readonly caption: string; readonly base: string; readonly opensProjects: boolean }

/** Entries of the ledger: day, what and for whom, from which account to which, by whom, how much. */
export function EntryTable({ entries, caption, base, opensProjects }: EntryTableProps) {
  const { t } = useT()
  return (
    <DataTable caption={caption} captionHidden cards tight className="ledger">
      <thead>
        <tr>
          <th scope="col">{t('pool.entries.date')}</th>
          <th scope="col">{t('pool.entries.entry')}</th>
          <th scope="col">{t('pool.entries.accounts')}</th>
          <th scope="col">{t('pool.entries.by')}</th>
          <th scope="col" className="num">
            {t('pool.entries.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} base={base} opensProjects={opensProjects} />
        ))}
      </tbody>
    </DataTable>
  )
}

type EntryRowProps = Pick<EntryTableProps, 'base' | 'opensProjects'> & { readonly entry: LedgerEntry }

function EntryRow({ entry, base, opensProjects }: EntryRowProps) {
  const { t } = useT()
  const { name } = usePoolWords()
  const [reason, side, rate] = [useReason(), useSide(), useRate()]
  const { by } = entry
  const notes = [
    entry.rate ? rate(entry.rate, entry.contribution.currency, base) : null,
    entry.decisionNumber ? t('pool.entries.decision', { number: entry.decisionNumber }) : null,
    entry.reverses ? t('pool.entries.reverses', { position: entry.reverses }) : null,
    entry.reversedBy ? t('pool.entries.reversedBy', { position: entry.reversedBy }) : null,
    entry.note,
  ].filter((note) => note !== null)
  return (
    <tr>
      <td className="nowrap" data-l={t('pool.entries.date')}>
        <Day value={entry.effectiveOn} style="short" />
        <small>{t('pool.entries.number', { position: entry.position })}</small>
      </td>
      <th scope="row">
        <Link className="title" to={ledgerPath({ group: entry.groupId })}>
          {reason(entry.reason)}
        </Link>{' '}
        <Subject entry={entry} opensProjects={opensProjects} />
        {notes.length > 0 ? <small>{notes.join(', ')}</small> : null}
      </th>
      <td data-l={t('pool.entries.accounts')}>
        <span className="small muted">{t('pool.entries.way', { from: side(entry.from), to: side(entry.to) })}</span>
      </td>
      <td data-l={t('pool.entries.by')}>
        <span className="small">{[by.name, by.body.kind === 'forum' ? by.body.code : name(by.body)].filter(Boolean).join(', ')}</span>
      </td>
      <td className="num" data-l={t('pool.entries.amount')}>
        {entry.sign > 0 ? '+' : null}
        <Money value={entry.sign < 0 ? { ...entry.amount, amount: `-${entry.amount.amount}` } : entry.amount} />
      </td>
    </tr>
  )
}

function Subject({ entry: { contribution, project }, opensProjects }: Pick<EntryRowProps, 'entry' | 'opensProjects'>) {
  return (
    <span className="nowrap">
      <Link to={`/pool/contributions/${contribution.id}`}>{contribution.code}</Link>
      {project ? ' · ' : null}
      {project ? <ProjectNumber project={project} opens={opensProjects} /> : null}
    </span>
  )
}
