import { useEffect, useRef, useState } from 'react'
import { useT } from '#app/i18n/use-t.ts'
import { answerChallenge, type ChallengeFor } from './answer-challenge.ts'
import { Button } from './ui/button.tsx'
import type { ButtonLook } from './ui/button-class.ts'

type PasskeyButtonProps = {
  readonly use: ChallengeFor
  /** The field of the surrounding form that carries the answer. */
  readonly name: string
  readonly label: string
  readonly look?: ButtonLook
  readonly className?: string
}

/** Asks the browser for a passkey and sends the surrounding form with its answer; without script it is not there. */
export function PasskeyButton({ use, name, label, look = 'quiet', className }: PasskeyButtonProps) {
  const { t } = useT()
  const field = useRef<HTMLInputElement>(null)
  const [scripted, setScripted] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  useEffect(() => setScripted(true), [])
  if (!scripted) return null

  async function ask(): Promise<void> {
    setBusy(true)
    setFailed('')
    const answered = await answerChallenge(use)
    setBusy(false)
    const form = field.current?.form
    if (!answered.ok) return setFailed(answered.sentence ?? t('common.proof.passkeyCancelled'))
    if (!field.current || !form) return
    field.current.value = answered.answer
    form.noValidate = true
    form.requestSubmit()
    // An answer is good once: the form may come back and be sent with something else.
    field.current.value = ''
  }

  return (
    <>
      <input ref={field} type="hidden" name={name} defaultValue="" />
      <Button type="button" look={look} icon="lock" busy={busy} className={className} onClick={() => void ask()}>
        {label}
      </Button>
      <p className="err" role="status" hidden={failed === ''}>
        {failed}
      </p>
    </>
  )
}
