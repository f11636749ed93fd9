import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { HistoryLine } from '#server/queries/projects/project-history.ts'
import { useHistoryWords } from './history-words.ts'

type HistoryListProps = { readonly items: readonly HistoryLine[]; readonly party: boolean }

/** Who did what for which body, newest first. */
export function HistoryList({ items, party }: HistoryListProps) {
  const { t } = useT()
  return (
    <Section title={t('projects.history.title')}>
      {party ? null : <p className="small muted mt4">{t('projects.history.partyNote')}</p>}
      {items.length === 0 ? <EmptyState title={t('projects.history.empty')} /> : null}
      <ol className="history">
        {items.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ol>
    </Section>
  )
}

function Line({ line }: { readonly line: HistoryLine }) {
  const { t, locale } = useT()
  const say = useHistoryWords()
  const body = line.body
  return (
    <li>
      <p>
        <strong>{line.person ?? t('projects.history.system')}</strong>
        {body ? (
          <span className="muted">
            {' '}
            <abbr title={locale === 'fr' ? body.nameFr : body.nameEn}>
              {body.code === 'SECRETARIAT' ? t('projects.history.forSecretariat') : t('projects.history.for', { body: body.code })}
            </abbr>
          </span>
        ) : null}{' '}
        {say(line)}
      </p>
      <p className="small muted">
        <Instant value={line.at} />
      </p>
    </li>
  )
}
