import { Link } from '@remix-run/react'
import { Section } from '#app/components/ui/section.tsx'
import { Who } from '#app/components/ui/who.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { SeenBy } from '#server/queries/threads/seen-by.ts'

type SeenProps = { readonly seenBy: SeenBy; readonly chatham: boolean }

/** Who has read the message, for whoever wrote it: names, and how many have not yet. */
export function Seen({ seenBy, chatham }: SeenProps) {
  const { t } = useT()
  if (seenBy.state === 'off') return null
  return (
    <Section title={t('messages.seen.title')} className="mt7">
      {seenBy.state === 'shown' ? (
        <Readers seen={seenBy} chatham={chatham} />
      ) : (
        <p>
          {t('messages.seen.withheld')} <Link to="/me#discretion">{t('messages.seen.change')}</Link>
        </p>
      )}
    </Section>
  )
}

function Readers({ seen: { readers, read, unread }, chatham }: { readonly seen: Extract<SeenBy, { state: 'shown' }>; readonly chatham: boolean }) {
  const { t } = useT()
  const others = read - readers.length
  return (
    <>
      <p>{read === 0 ? t('messages.seen.none') : `${t('messages.seen.read', { count: read })} · ${t('messages.seen.unread', { count: unread })}`}</p>
      <ul className="seen-by">
        {readers.map(({ id, name, code }) => (
          <li key={id}>
            <Who name={name} body={code}>
              {code === 'SECRETARIAT' ? t('threads.log.secretariat') : code}
            </Who>
          </li>
        ))}
      </ul>
      {others > 0 ? <p>{t('messages.seen.more', { count: others })}</p> : null}
      <p className="small muted">{t('messages.seen.aside')}</p>
      {chatham ? <p className="small muted">{t('messages.seen.chatham')}</p> : null}
    </>
  )
}
