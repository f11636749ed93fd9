import { Link } from '@remix-run/react'
import { messagePath } from '#app/components/threads/message-parts.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { isClosedLevel } from '#app/domain/threads/thread.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { Became } from '#server/queries/threads/became.ts'
import type { MessagePage } from '#server/queries/threads/message.ts'

type TalkToActProps = {
  readonly loaded: MessagePage
  readonly became: Became
  /** What the reader may do with the thread's dossier now. */
  readonly dossierMay: { readonly point: boolean; readonly decision: boolean }
}

/** From talk to act: what the message became, and what it can become. */
export function TalkToAct({ loaded, became, dossierMay }: TalkToActProps) {
  const { t } = useT()
  const { message, may, thread } = loaded
  const path = messagePath(message)
  const of = `?thread=${message.threadId}&seq=${message.seq}`
  const leaves = thread.project && !isClosedLevel(thread.level) && message.gone === null ? thread.project : null
  const acts = [
    ...(may.act ? [{ to: `${path}/task`, label: t('acts.task.title') } as const, { to: `${path}/minute`, label: t('acts.minute.fromMessage') } as const] : []),
    ...(leaves && dossierMay.point ? [{ to: `/projects/${leaves.id}/send-back${of}`, label: t('acts.became.makePoint') } as const] : []),
    ...(leaves && dossierMay.decision ? [{ to: `/projects/${leaves.id}/decide${of}`, label: t('acts.became.makeDecision') } as const] : []),
  ]
  const lines = linesOf(became, message.threadId, t)
  if (acts.length === 0 && lines.length === 0) return null
  return (
    <Section title={t('acts.became.title')} className="mt7">
      {lines.length > 0 ? (
        <ul className="lines">
          {lines.map(({ to, label, lang, text }) => (
            <li key={to}>
              <Link to={to}>{label}</Link>{' '}
              {text ? (
                <span lang={lang} dir="auto">
                  {text}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {acts.length > 0 ? (
        <nav className="actions" aria-label={t('acts.became.title')}>
          {acts.map(({ to, label }) => (
            <LinkButton key={to} to={to} look="quiet">
              {label}
            </LinkButton>
          ))}
        </nav>
      ) : null}
    </Section>
  )
}

type Line = { readonly to: string; readonly label: string; readonly lang?: string; readonly text?: string }

function linesOf({ tasks, minutes, points, decisions }: Became, threadId: string, t: ReturnType<typeof useT>['t']): readonly Line[] {
  return [
    ...tasks.map(({ id, text, lang, state }) => ({ to: `/tasks/${id}`, label: t(`acts.became.task.${state}`), lang, text })),
    ...minutes.map(({ number }) => ({ to: `/threads/${threadId}/minutes#point-${number}`, label: t('acts.became.minute', { number }) })),
    ...points.map(({ projectId, round, position }) => ({ to: `/projects/${projectId}#point-${position}`, label: t('acts.became.point', { round, position }) })),
    ...decisions.map(({ id, number }) => ({
      to: `/decisions/${id}`,
      label: number ? t('acts.became.decision', { number }) : t('acts.became.decisionRecorded'),
    })),
  ]
}
