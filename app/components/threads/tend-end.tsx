import { Button } from '#app/components/ui/button.tsx'
import type { ButtonLook } from '#app/components/ui/button-class.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { useT } from '#app/i18n/use-t.ts'

type TendEndProps = { readonly submit: string; readonly threadId: string; readonly busy: boolean; readonly look?: ButtonLook }

/** The last line of an act's form: the button and the way back. */
export function TendEnd({ submit, threadId, busy, look = 'primary' }: TendEndProps) {
  const { t } = useT()
  return (
    <div className="actions">
      <Button look={look} busy={busy}>
        {submit}
      </Button>
      <LinkButton look="bare" to={`/threads/${threadId}/about`}>
        {t('threads.tend.back')}
      </LinkButton>
    </div>
  )
}
