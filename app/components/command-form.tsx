import { useActionData, useFetcher } from '@remix-run/react'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { asksForProof } from '#app/domain/members/step-up.ts'
import type { RefusalParams } from '#app/domain/result.ts'
import type { ShownRefusal } from '#app/http/respond.ts'
import { useMandate } from './mandate.ts'
import { RefusalHead } from './refusal-head.tsx'

/** What the fields of a form know of its last answer. */
export type FieldState = {
  /** The sentence about the field of this path, or undefined. */
  readonly fault: (path: string) => string | undefined
  /** What was typed before a refusal, else the given value. */
  readonly typed: (name: string, otherwise?: string) => string
  readonly busy: boolean
  /** What a refusal brought along, such as what somebody else saved; null while there is none. */
  readonly params: RefusalParams | null
}

type CommandFormProps = {
  /** The command's own page (rulings.md 23). */
  readonly action: string
  readonly children: (state: FieldState) => ReactNode
  readonly className?: string
  readonly label?: string
}

/**
 * A form that runs one command. Without script it posts to the command's page, which shows itself again on
 * a refusal; with script it answers in place. It carries the acting mandate and a command id, so that a
 * second click changes nothing (rulings.md 2, 22).
 */
export function CommandForm({ action, children, className = 'form', label }: CommandFormProps) {
  const fetcher = useFetcher<ShownRefusal>()
  const posted = useActionData<ShownRefusal>()
  const answered = fetcher.data ?? posted
  const refusal = answered && 'refusal' in answered ? answered.refusal : undefined
  const mandateId = useMandate()
  const commandId = useCommandId(fetcher.state === 'idle' && fetcher.data === undefined)

  /** A proof makes the session's cookie void: what is sent twice would arrive as nobody's. */
  const sendOnce = (event: FormEvent) => (fetcher.state === 'submitting' && refusal && asksForProof(refusal.code) ? event.preventDefault() : undefined)

  return (
    <fetcher.Form method="post" action={action} className={className} aria-label={label} onSubmit={sendOnce} noValidate>
      <input type="hidden" name="as" value={mandateId} />
      <input type="hidden" name="commandId" value={commandId} suppressHydrationWarning readOnly />
      <RefusalHead refusal={refusal} />
      {children({
        fault: (path) => refusal?.faults[path],
        typed: (name, otherwise = '') => answered?.typed?.[name] ?? otherwise,
        busy: fetcher.state !== 'idle',
        params: refusal?.params ?? null,
      })}
    </fetcher.Form>
  )
}

/** One id for a form until it succeeded; the server's survives hydration. */
function useCommandId(fresh: boolean): string {
  const [id, setId] = useState(() => crypto.randomUUID() as string)
  const was = useRef(fresh)
  useEffect(() => {
    if (fresh && !was.current) setId(crypto.randomUUID())
    was.current = fresh
  }, [fresh])
  return id
}
