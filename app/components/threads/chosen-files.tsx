import { type MutableRefObject, type RefObject, useEffect, useRef, useState } from 'react'
import { Icon } from '#app/components/ui/icon.tsx'
import { fileLimits } from '#app/domain/threads/files.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { UnsentFile } from '#app/realtime/local-text.ts'
import { fileSize } from './file-size.ts'
import { filesOfForm } from './files-of-form.ts'

/** Hands over what was chosen, with words where none were typed, and forgets it; null where there is nothing. */
export type TakeFiles = (typed: string) => { readonly files: readonly UnsentFile[]; readonly text: string } | null

type ChosenFilesProps = { readonly form: RefObject<HTMLFormElement>; readonly take: MutableRefObject<TakeFiles | null> }

/** The files that a message will bring: chosen, dropped on the place to write, or pasted into it. Loaded once somebody writes. */
export function ChosenFiles({ form, take }: ChosenFilesProps) {
  const { t, locale } = useT()
  const [files, setFiles] = useState<readonly UnsentFile[]>([])
  const [left, setLeft] = useState<readonly string[]>([])
  const now = useRef(files)
  now.current = files

  useEffect(() => {
    // What a message with files needs next is here before the line breaks.
    void import('#app/realtime/send-files.ts').catch(() => {})
    const add = (given: readonly File[]) => {
      const { kept, refused } = sorted(given, now.current.length)
      setFiles((known) => [...known, ...kept])
      setLeft(refused.map(({ name, why }) => t(`threads.files.${why}`, { name })))
    }
    return form.current ? filesOfForm(form.current, add) : undefined
  }, [form, t])
  useEffect(() => {
    take.current = (typed) => {
      const { current } = now
      if (current.length === 0) return null
      setFiles([])
      return { files: current, text: typed.trim() ? typed : t('threads.files.see', { count: current.length }) }
    }
    return () => {
      take.current = null
    }
  }, [take, t])

  return (
    <>
      <div role="status">
        {left.map((words) => (
          <p key={words} className="small turn">
            <Icon name="warn" size="s" /> <bdi>{words}</bdi>
          </p>
        ))}
      </div>
      {files.length > 0 ? (
        <>
          <p className="small muted chosen-limits">{t('threads.files.limits')}</p>
          <ul className="chosen-files" aria-label={t('threads.files.chosen')}>
            {files.map(({ key, name, bytes }) => (
              <li key={key}>
                <bdi>{name}</bdi> <span className="muted">{fileSize(bytes.size, locale, t)}</span>
                <button
                  type="button"
                  className="icon-btn"
                  aria-label={t('threads.files.remove', { name })}
                  onClick={() => setFiles(files.filter((file) => file.key !== key))}
                >
                  <Icon name="cross" size="s" />
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

type Refused = { readonly name: string; readonly why: 'empty' | 'tooLarge' | 'tooMany' }

/** What a message takes besides the files that it has, and what not. */
function sorted(given: readonly File[], has: number): { readonly kept: readonly UnsentFile[]; readonly refused: readonly Refused[] } {
  const kept: UnsentFile[] = []
  const refused: Refused[] = []
  for (const bytes of given) {
    const { name, size } = bytes
    if (size === 0) refused.push({ name, why: 'empty' })
    else if (size > fileLimits.bytes) refused.push({ name, why: 'tooLarge' })
    else if (has + kept.length >= fileLimits.ofMessage) refused.push({ name, why: 'tooMany' })
    else kept.push({ key: crypto.randomUUID(), name, bytes })
  }
  return { kept, refused }
}
