import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-t.ts'
import { CommandForm, type FieldState } from '../command-form.tsx'
import { StandsAside } from '../projects/stands-aside.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

type MoneyActPageProps = {
  readonly project: { readonly id: string; readonly number: string | null }
  /** The command's own page, below that of the dossier. */
  readonly act: string
  readonly title: string
  readonly lead: string
  /** The act is the reader's, now. */
  readonly may: boolean
  /** Said instead of the form. */
  readonly not: string
  /** Codes of the parties for whose sake a coordinator stands aside. */
  readonly aside: readonly string[]
  readonly submit: string
  readonly after?: string
  readonly children?: (state: FieldState) => ReactNode
}

/** One act on the money of a dossier: its form alone, or why there is none. */
export function MoneyActPage({ project, act, title, lead, may, not, aside, submit, after, children }: MoneyActPageProps) {
  const { t } = useT()
  const over = <Link to={`/projects/${project.id}/money`}>{t('pool.out.backMoney', { number: project.number ?? '–' })}</Link>
  if (!may) {
    return (
      <>
        <PageHead over={over} title={title} />
        {aside.length > 0 ? <StandsAside parties={aside} /> : <Notice>{not}</Notice>}
      </>
    )
  }
  return (
    <>
      <PageHead over={over} title={title} lead={lead} />
      <CommandForm action={`/projects/${project.id}/${act}`} label={title}>
        {(state) => (
          <>
            {children?.(state)}
            <div className="actions">
              <Button busy={state.busy}>{submit}</Button>
            </div>
            {after ? <p className="after">{after}</p> : null}
          </>
        )}
      </CommandForm>
    </>
  )
}
