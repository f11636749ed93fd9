import { Icon } from '#app/components/ui/icon.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { MentionReach } from '#server/queries/threads/reach.ts'

/** Whom a message reaches by its mentions, and who of them cannot read it here. */
export function ReachLine({ reach, sent = false }: { readonly reach: MentionReach; readonly sent?: boolean }) {
  const { t } = useT()
  const names = reach.reached.map(({ kind, name, people }) =>
    kind === 'person' ? name : t('threads.compose.reach.body', { name: kind === 'role' ? t('threads.compose.reach.coordination') : name, count: people }),
  )
  const unseen = reach.unseen.map(({ kind, name }) => (kind === 'role' ? t('threads.compose.reach.coordination') : name))
  if (names.length + unseen.length === 0) return null
  return (
    <div className="reach small">
      {names.length > 0 ? (
        <p>
          <Icon name="at" size="s" /> {t(sent ? 'threads.compose.reach.told' : 'threads.compose.reach.tells')} <bdi>{names.join(', ')}</bdi>
        </p>
      ) : null}
      {unseen.length > 0 ? (
        <p className="turn">
          <Icon name="warn" size="s" /> {t('threads.compose.reach.unseen')} <bdi>{unseen.join(', ')}</bdi>
        </p>
      ) : null}
    </div>
  )
}
