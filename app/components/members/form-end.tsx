import { Button } from '#app/components/ui/button.tsx'
import type { ButtonLook } from '#app/components/ui/button-class.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { useT } from '#app/i18n/use-t.ts'

type FormEndProps = { readonly submit: string; readonly code: string; readonly busy: boolean; readonly look?: ButtonLook }

/** The last line of a form about a forum: the button, and the way back. */
export function FormEnd({ submit, code, busy, look = 'primary' }: FormEndProps) {
  const { t } = useT()
  return (
    <div className="actions">
      <Button look={look} busy={busy}>
        {submit}
      </Button>
      <LinkButton look="bare" to={`/forums/${code}`}>
        {t('members.sheet.back')}
      </LinkButton>
    </div>
  )
}
