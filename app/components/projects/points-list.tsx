import { Icon } from '#app/components/ui/icon.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { PointView } from '#server/queries/projects/party-views.ts'

type PointsListProps = {
  readonly projectId: string
  readonly points: readonly PointView[]
  /** The reader may answer the open ones. */
  readonly mayAnswer: boolean
}

/** The points of each round, the open one first. */
export function PointsList({ projectId, points, mayAnswer }: PointsListProps) {
  const { t } = useT()
  const rounds = [...new Set(points.map(({ round }) => round))].sort((a, b) => b - a)
  return rounds.map((round, index) => {
    const ofRound = points.filter((point) => point.round === round)
    const open = ofRound.some((point) => point.open)
    const done = ofRound.filter(({ answer }) => answer !== null).length
    return (
      <Section
        key={round}
        id={index === 0 ? 'points' : undefined}
        className={index === 0 ? undefined : 'mt7'}
        title={open ? t('projects.points.title') : t('projects.points.earlier', { n: round })}
        aside={<span className="small muted">{t('projects.points.progress', { done, count: ofRound.length })}</span>}
      >
        <ol className="points">
          {ofRound.map((point) => (
            <Point key={point.position} projectId={projectId} point={point} mayAnswer={mayAnswer && point.open} />
          ))}
        </ol>
      </Section>
    )
  })
}

function Point({ projectId, point, mayAnswer }: { readonly projectId: string; readonly point: PointView; readonly mayAnswer: boolean }) {
  const { t } = useT()
  const { position, severity, section, text, lang, answer, answeredBy } = point
  const done = answer !== null
  return (
    <li data-tone={done ? 'go' : 'turn'}>
      <div className="pt-mark">
        <Icon name={done ? 'okay' : 'pen'} />
      </div>
      <div>
        <p className="pt-head">
          <strong>
            {t('projects.points.point', { n: position })} · {t(`projects.sections.${section}`)}
          </strong>
          <Tag tone={done || severity === 'may' ? undefined : 'turn'}>{t(`projects.severities.${severity}`)}</Tag>
        </p>
        <p lang={lang}>{text}</p>
        {done ? (
          <div className="quote mt3">
            {answeredBy ? <p className="small go strong">{t('projects.points.answered', { name: answeredBy })}</p> : null}
            <p dir="auto">{answer}</p>
          </div>
        ) : point.open ? null : (
          <p className="small muted">{t('projects.points.notAnswered')}</p>
        )}
      </div>
      {mayAnswer ? (
        <LinkButton to={`/projects/${projectId}/points/${position}`}>{done ? t('projects.points.again') : t('projects.points.answer')}</LinkButton>
      ) : null}
    </li>
  )
}
