import { useNavigate } from '@remix-run/react'
import type { MouseEvent } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { SplitChoice } from './load-choice.ts'

/** The way to the messages before and after; what was chosen and typed goes along in the address. */
export function SplitWindows({ choice: { window, lastSeq, earlier, later } }: { readonly choice: SplitChoice }) {
  const { t } = useT()
  if (earlier === null && later === null) return null
  return (
    <div>
      <p className="small muted">
        {t('threads.tend.split.shown', { from: window.from, to: window.to, last: lastSeq })} {t('threads.tend.split.kept')}
      </p>
      <div className="actions">
        {earlier === null ? null : <Turn at={earlier} label={t('threads.tend.split.earlier')} />}
        {later === null ? null : <Turn at={later} label={t('threads.tend.split.later')} />}
      </div>
    </div>
  )
}

const going = ['picked', 'title', 'lang', 'seqs']

/** Sends the form by GET; with script it turns the page without a new document. */
function Turn({ at, label }: { readonly at: number; readonly label: string }) {
  const navigate = useNavigate()
  const turn = (event: MouseEvent<HTMLButtonElement>) => {
    const { form } = event.currentTarget
    if (!form) return
    event.preventDefault()
    const entries = [...new FormData(form)].flatMap(([name, value]) => (going.includes(name) && typeof value === 'string' ? [[name, value]] : []))
    navigate(`?${new URLSearchParams([...entries, ['at', String(at)]])}`, { preventScrollReset: true })
  }
  return (
    <Button look="quiet" formMethod="get" name="at" value={at} onClick={turn}>
      {label}
    </Button>
  )
}
