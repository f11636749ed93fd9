import { Link } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { SaidLine } from '#app/http/said-lines.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ImportOf } from './import-of.ts'
import { LinesTable } from './lines-table.tsx'

type LinesFormProps = {
  readonly of: ImportOf
  readonly lines: readonly SaidLine[]
  /** Those without faults, as the form sends them; the command looks at them as if nobody had. */
  readonly carried: string
}

/** The lines of a file, and the act that takes all of them that have no fault. */
export function LinesForm({ of, lines, carried }: LinesFormProps) {
  const { t } = useT()
  const count = lines.filter(({ at }) => at !== null).length
  return (
    <CommandForm action={`/${of}/import/send`} label={t(`members.import.${of}.title`)} className="form form-wide mt5">
      {({ fault, busy }) => (
        <>
          <input type="hidden" name="lines" value={carried} />
          <LinesTable of={of} lines={lines} fault={fault} />
          <div>
            <div className="actions">
              <Button busy={busy}>{t(`members.import.${of}.submit`, { count })}</Button>
              <Link className="hit" to={`/${of}/import`}>
                {t('members.import.other')}
              </Link>
            </div>
            <p className="after">{t(`members.import.${of}.after`)}</p>
          </div>
        </>
      )}
    </CommandForm>
  )
}
