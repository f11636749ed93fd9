import { Link } from '@remix-run/react'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import type { BodyKind } from '#app/domain/members/actor.ts'
import type { WaitingItem } from '#app/domain/notices/waiting.ts'
import { useT } from '#app/i18n/use-t.ts'
import { WaitingLine } from './waiting-line.tsx'

type WaitingProps = {
  readonly items: readonly WaitingItem[]
  readonly today: string
  readonly kind: BodyKind
}

/** What waits for the reader, each with the one thing to do; nothing waiting is a good day. */
export function Waiting({ items, today, kind }: WaitingProps) {
  const { t } = useT()
  return (
    <Section title={t('notices.home.waits')} aside={<Aside several={items.length > 1} />}>
      {items.length === 0 ? <Calm kind={kind} /> : null}
      {items.length > 0 ? (
        <ul className="todo">
          {items.map((item, at) => (
            <WaitingLine key={`${item.kind} ${item.id}`} item={item} today={today} first={at === 0} />
          ))}
        </ul>
      ) : null}
    </Section>
  )
}

function Aside({ several }: { readonly several: boolean }) {
  const { t } = useT()
  return (
    <span className="muted small">
      {several ? `${t('notices.home.byDeadline')} · ` : null}
      <Link to="/tasks">{t('acts.tasks.title')}</Link>
    </span>
  )
}

function Calm({ kind }: Pick<WaitingProps, 'kind'>) {
  const { t } = useT()
  if (kind === 'platform') {
    return (
      <EmptyState title={t('notices.home.calmPlatform')} action={<LinkButton to="/forums">{t('notices.home.toForums')}</LinkButton>}>
        {t('notices.home.calmPlatformText')}
      </EmptyState>
    )
  }
  const action =
    kind === 'partner' ? <LinkButton to="/pool">{t('notices.home.toPool')}</LinkButton> : <LinkButton to="/projects">{t('notices.home.toProjects')}</LinkButton>
  return (
    <EmptyState title={t('notices.home.calm')} action={action}>
      {t('notices.home.calmText')}
    </EmptyState>
  )
}
