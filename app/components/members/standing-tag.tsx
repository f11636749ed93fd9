import type { IconName } from '#app/components/ui/icon-shapes.ts'
import type { Tone } from '#app/components/ui/state-looks.ts'
import { Tag } from '#app/components/ui/tag.tsx'
import type { ForumStatus } from '#app/domain/members/actor.ts'
import { useT } from '#app/i18n/use-t.ts'

const looks: { readonly [status in ForumStatus]: { readonly tone: Tone; readonly icon: IconName } } = {
  applicant: { tone: 'turn', icon: 'flag' },
  under_consideration: { tone: 'wait', icon: 'eye' },
  active: { tone: 'go', icon: 'okay' },
  declined: { tone: 'stop', icon: 'refuse' },
  suspended: { tone: 'stop', icon: 'pause' },
  withdrawn: { tone: 'idle', icon: 'back' },
  lapsed: { tone: 'idle', icon: 'clock' },
}

/** Where a forum stands in the alliance. */
export function StandingTag({ status }: { readonly status: ForumStatus }) {
  const { t } = useT()
  const { tone, icon } = looks[status]
  return (
    <Tag tone={tone} icon={icon}>
      {t(`members.statuses.${status}`)}
    </Tag>
  )
}
