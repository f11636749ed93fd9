import { Button } from '#app/components/ui/button.tsx'
import type { ButtonLook } from '#app/components/ui/button-class.ts'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { useT } from '#app/i18n/use-t.ts'

type ActEndProps = { readonly submit: string; readonly hint: string; readonly back: string; readonly busy: boolean; readonly look?: ButtonLook }

/** The last line of an act's form: the button, the way back, and what happens next. */
export function ActEnd({ submit, hint, back, busy, look = 'primary' }: ActEndProps) {
  const { t } = useT()
  return (
    <div>
      <div className="actions">
        <Button look={look} busy={busy}>
          {submit}
        </Button>
        <LinkButton look="bare" to={back}>
          {t('projects.form.back')}
        </LinkButton>
      </div>
      <p className="after">{hint}</p>
    </div>
  )
}
