import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Typed } from '#app/domain/projects/typed-proposal.ts'
import type { RefusalParams } from '#app/domain/result.ts'
import { saved } from '#app/realtime/saved.ts'
import { forgetDraft, keepDraft, typedOf } from './kept-draft.ts'
import { type SaveTarget, sendDraft } from './send-draft.ts'

export type SaveStatus =
  | { readonly kind: 'untouched' | 'unsaved' | 'saving' | 'offline' | 'signed_out' | 'refused' | 'stale' }
  | { readonly kind: 'saved'; readonly at: string }

const locally = 1_000
const onServer = 10_000

/**
 * Keeps the form on this device a second after each keystroke and on the server every ten seconds while
 * something is new. A stale answer stops it: the person decides. It talks to the API, so that saving does
 * not load the page anew.
 */
export function useAutosave(form: RefObject<HTMLFormElement>, stored: Typed, target: SaveTarget) {
  const [state, setState] = useState<SaveStatus>({ kind: 'untouched' })
  const [stale, setStale] = useState<RefusalParams | null>(null)
  // The version that this form began from, then the ones it saved: a reload behind it must not hide that someone else saved.
  const [version, setVersion] = useState(target.version)
  const dirty = useRef(false)
  const base = useRef(stored)
  const timer = useRef<ReturnType<typeof setTimeout>>()

  async function save() {
    if (!dirty.current || !form.current || stale) return
    dirty.current = false
    setState({ kind: 'saving' })
    const sent = typedOf(form.current)
    const answer = await sendDraft(sent, base.current, { ...target, version })
    if (answer?.ok) {
      base.current = sent
      setVersion(answer.value.version)
      setState({ kind: 'saved', at: answer.value.savedAt })
      saved.note()
      if (!dirty.current) void forgetDraft(target)
      return
    }
    if (answer?.refusal.code === 'stale') {
      setStale(answer.refusal.params ?? {})
      // Saving by the button from here on is done knowingly, over the version now on the server.
      if (typeof answer.refusal.params?.version === 'number') setVersion(answer.refusal.params.version)
    }
    const status = statusOf(answer?.refusal.code)
    dirty.current ||= status === 'offline' || status === 'signed_out'
    setState({ kind: status })
  }
  const latest = useRef(save)
  latest.current = save

  useEffect(() => {
    const interval = setInterval(() => void latest.current(), onServer)
    return () => {
      clearInterval(interval)
      clearTimeout(timer.current)
    }
  }, [])

  return {
    state,
    stale,
    version,
    /** The form as the server last had it. */
    base: () => base.current,
    /** To be called on every change; returns the form as it stands. */
    touched(): Typed | null {
      if (!form.current) return null
      const typed = typedOf(form.current)
      dirty.current = true
      if (state.kind !== 'unsaved') setState({ kind: 'unsaved' })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keepDraft(target, typed), locally)
      return typed
    },
    /** The button saves everything; what it sends is kept here in case the link drops under it. */
    leave() {
      clearTimeout(timer.current)
      if (form.current && dirty.current) void keepDraft(target, typedOf(form.current))
      dirty.current = false
    },
  }
}

function statusOf(code: string | undefined) {
  if (code === undefined) return 'offline'
  if (code === 'stale') return 'stale'
  return code === 'unauthenticated' || code === 'mandate_not_live' ? 'signed_out' : 'refused'
}
