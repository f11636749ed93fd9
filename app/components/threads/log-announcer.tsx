import { useEffect, useRef, useState } from 'react'
import { formatList } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { WireMessage } from '#app/realtime/protocol.ts'

type LogAnnouncerProps = { readonly messages: readonly WireMessage[]; readonly personId: string }

/** So much comes together before it is said, and so long it stands, in milliseconds. */
const together = 5000
/** More names than these are no news. */
const namesAtMost = 3

/**
 * Says to who listens to the page how many messages came and from whom, in batches: a log whose every row were read out
 * would drown the reader.
 */
export function LogAnnouncer({ messages, personId }: LogAnnouncerProps) {
  const { t, locale } = useT()
  const [words, setWords] = useState('')
  const said = useRef(messages.at(-1)?.seq ?? 0)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const latest = useRef(messages)
  latest.current = messages

  useEffect(() => {
    const isNews = messages.some(({ seq, author }) => seq > said.current && author.id !== personId)
    if (!isNews || timer.current) return
    timer.current = setTimeout(() => {
      timer.current = null
      const news = latest.current.filter(({ seq, author }) => seq > said.current && author.id !== personId)
      said.current = latest.current.at(-1)?.seq ?? said.current
      setWords(newsWords(news, (names, more) => (more > 0 ? [...names, t('threads.log.othersToo', { count: more })] : names), locale, t))
    }, together)
  }, [messages, personId, locale, t])
  useEffect(() => {
    if (words === '') return
    // The same words again would not be heard again.
    const quiet = setTimeout(() => setWords(''), together - 500)
    return () => clearTimeout(quiet)
  }, [words])
  useEffect(() => () => clearTimeout(timer.current ?? undefined), [])

  return (
    <p className="vh" role="status">
      {words}
    </p>
  )
}

type Named = (names: readonly string[], more: number) => readonly string[]

function newsWords(news: readonly WireMessage[], named: Named, locale: 'fr' | 'en', t: ReturnType<typeof useT>['t']): string {
  const names = [...new Set(news.map(({ author }) => author.name))]
  const shown = named(names.slice(0, namesAtMost), names.length - namesAtMost)
  return t('threads.log.news', { count: news.length, names: formatList(shown, locale) })
}
