import { useEffect, useId, useRef } from 'react'
import type { ProofWays } from '#app/domain/members/proof.ts'
import { useT } from '#app/i18n/use-t.ts'
import { PasskeyButton } from './passkey-button.tsx'
import { useRoot } from './shell/use-root.ts'
import { Button } from './ui/button.tsx'
import { TextField } from './ui/text-field.tsx'

type ProofBoxProps = {
  readonly sentence: string
  readonly ways: ProofWays
  /** A form was refused for want of it: it takes the focus and is read out; `failed` when what was given did not hold. */
  readonly refused?: 'asked' | 'failed'
}

/** Inside a form: "Confirm that it is you". Its fields go with the form, and its button sends all of it. */
export function ProofBox({ sentence, ways, refused }: ProofBoxProps) {
  const { t } = useT()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  // A second refusal takes the focus again.
  useEffect(() => {
    if (refused) box.current?.focus()
  }, [refused, sentence, ways])
  return (
    <div ref={box} className="proof" role={refused ? 'alert' : undefined} tabIndex={-1} data-tone={refused === 'failed' ? 'stop' : 'wait'}>
      <p className="strong">{sentence}</p>
      <TextField label={t('common.proof.password')} name="proof.password" id={`${id}password`} type="password" autoComplete="current-password" width="m" />
      {ways.code ? (
        <TextField
          label={t('common.proof.code')}
          name="proof.code"
          id={`${id}code`}
          hint={t('common.proof.codeHint')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          width="m"
        />
      ) : null}
      <div className="actions">
        <Button>{t('common.proof.submit')}</Button>
        {ways.passkey ? <PasskeyButton use="proof" name="proof.passkey" label={t('common.proof.passkey')} /> : null}
        {ways.press ? <PressButton /> : null}
      </div>
    </div>
  )
}

/** In the demonstration nobody needs a password to enter, so nobody needs one here. */
function PressButton() {
  const { t } = useT()
  return (
    <Button look="quiet" name="proof.press" value="on">
      {t('common.proof.press', { name: useRoot()?.person?.name ?? '' })}
    </Button>
  )
}
