import { Link } from '@remix-run/react'
import { WholeNumbers } from '#app/components/notices/whole-numbers.tsx'
import { Band } from '#app/components/ui/band.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import type { NoticeView } from '#app/domain/notices/notice-view.ts'
import { noticeSentence } from '#app/i18n/notice-words.ts'
import { useT } from '#app/i18n/use-t.ts'

/** One line of the inbox: what happened, when, and the way there. */
export function NoticeLine({ notice }: { readonly notice: NoticeView }) {
  const { t, locale, timeZone } = useT()
  const isNew = notice.readAt === null
  return (
    <li>
      {notice.project ? <Band seed={notice.project.seed} length={40} height={16} /> : <span className="band" />}
      <div>
        <p>
          <Link className={isNew ? 'strong' : 'plain'} to={notice.path}>
            <WholeNumbers text={noticeSentence(notice, { t, locale, timeZone })} />
          </Link>
        </p>
        <p className="small muted">
          <Instant value={notice.at} /> {isNew ? <Tag>{t('notices.inbox.new')}</Tag> : null}
        </p>
      </div>
    </li>
  )
}
