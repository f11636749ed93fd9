import { Link } from '@remix-run/react'
import { useActingWords } from '#app/components/projects/acting-words.ts'
import { titlesOf } from '#app/components/projects/titles.ts'
import { Band } from '#app/components/ui/band.tsx'
import { ForumName } from '#app/components/ui/forum-name.tsx'
import { useStateWord } from '#app/components/ui/use-state-word.ts'
import { dossierStates } from '#app/domain/projects/states.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ProjectLine } from '#server/queries/projects/list-projects.ts'

/** The same dossiers in columns, one a state, in the order of the way. */
export function Board({ items }: { readonly items: readonly ProjectLine[] }) {
  const { t } = useT()
  const word = useStateWord()
  const lanes = dossierStates.map((state) => ({ state, cards: items.filter((item) => item.state === state) })).filter(({ cards }) => cards.length > 0)
  if (lanes.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className="board" tabIndex={0} aria-label={t('projects.list.boardLabel')}>
      {lanes.map(({ state, cards }) => (
        <div className="lane" key={state}>
          <h2 className="lane-head">
            {word('project', state)} <span className="count">{cards.length}</span>
          </h2>
          {cards.map((item) => (
            <Card key={item.id} item={item} />
          ))}
        </div>
      ))}
    </section>
  )
}

function Card({ item }: { readonly item: ProjectLine }) {
  const { t, locale } = useT()
  const words = useActingWords()
  const { first, firstLang } = titlesOf(item, locale)
  return (
    <article className="card">
      <Band seed={item.number ?? item.seed} length={240} height={8} />
      <h3 className="card-title">
        <Link className="title" to={`/projects/${item.id}`} lang={first ? firstLang : undefined}>
          {first ?? t('projects.untitled')}
        </Link>
      </h3>
      <p className="small muted">{item.number ?? t('projects.draftNumber')}</p>
      <ForumName code={item.lead.code} />
      {item.full && item.full.acting.by !== 'nobody' ? (
        <p className="small">
          {words.who(item.full.acting)} · {words.brief(item.full.acting)}
        </p>
      ) : null}
    </article>
  )
}
