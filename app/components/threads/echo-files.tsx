import { Icon } from '#app/components/ui/icon.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { OutboxEntry } from '#app/realtime/outbox.ts'
import { fileSize } from './file-size.ts'

type EchoFilesProps = { readonly entry: OutboxEntry; readonly onDiscard: () => void }

/** The files of one's own message while they are on their way, how far they are, and the way to stop them. */
export function EchoFiles({ entry: { files = [], percent = 0, ready, state }, onDiscard }: EchoFilesProps) {
  const { t, locale } = useT()
  return (
    <>
      <ul className="msg-files" aria-label={t('threads.files.label')}>
        {files.map(({ key, name, bytes }) => (
          <li key={key}>
            <span className="file">
              <Icon name="file" />
              <span>
                <bdi>{name}</bdi> <small>{fileSize(bytes.size, locale, t)}</small>
              </span>
            </span>
          </li>
        ))}
      </ul>
      {ready || state === 'failed' ? null : (
        <p className="row-in small">
          <progress max={100} value={percent} aria-label={t('threads.files.label')} />
          <span>{t('threads.files.percent', { percent })}</span>
          <button type="button" className="textbtn" onClick={onDiscard}>
            {t('threads.log.discard')}
          </button>
        </p>
      )}
    </>
  )
}
