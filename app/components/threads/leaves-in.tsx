import { useEffect, useState } from 'react'
import { useT } from '#app/i18n/use-t.ts'

/** In how many seconds a message leaves that slow mode holds back. Told to a screen reader once, not each second. */
export function LeavesIn({ at }: { readonly at: number }) {
  const { t } = useT()
  const [seconds, setSeconds] = useState(() => secondsUntil(at))

  useEffect(() => {
    setSeconds(secondsUntil(at))
    const ticking = setInterval(() => setSeconds(secondsUntil(at)), 1000)
    return () => clearInterval(ticking)
  }, [at])

  return <span>{t('threads.log.tag.leavesIn', { seconds })}</span>
}

function secondsUntil(at: number): number {
  return Math.max(1, Math.ceil((at - Date.now()) / 1000))
}
