import { CommandForm } from '#app/components/command-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { GlassPage } from '#server/queries/threads/glass.ts'

type GlassAnswerProps = { readonly glass: Pick<GlassPage, 'id' | 'mayAnswer'>; readonly answer: 'open' | 'refuse' }

/** One answer to a request, as a form; to whoever may not give it, who has to. */
export function GlassAnswer({ glass: { id, mayAnswer }, answer }: GlassAnswerProps) {
  const { t } = useT()
  if (!mayAnswer) return <Notice tone="wait">{t('threads.glass.waits')}</Notice>
  return (
    <CommandForm action={`/glass/${id}/${answer}`} label={t(`threads.glass.${answer}`)}>
      {({ busy }) => (
        <>
          {answer === 'open' ? <p className="muted">{t('threads.glass.openHint')}</p> : null}
          <Button look={answer === 'open' ? 'primary' : 'stop'} busy={busy}>
            {t(`threads.glass.${answer}`)}
          </Button>
        </>
      )}
    </CommandForm>
  )
}
