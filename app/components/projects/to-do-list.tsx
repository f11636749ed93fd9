import { Link } from '@remix-run/react'
import { Icon } from '#app/components/ui/icon.tsx'
import { Section } from '#app/components/ui/section.tsx'
import type { ActNow } from '#app/domain/projects/acts.ts'
import type { Missing } from '#app/domain/projects/missing.ts'
import { useT } from '#app/i18n/use-t.ts'
import { missingLink } from './missing-link.ts'

type ToDoListProps = {
  readonly missing: readonly Missing[]
  readonly projectId: string
  /** What the reader may do: what they can mend becomes a link to where. */
  readonly acts: readonly ActNow[]
}

/** What still stands between the dossier and its submission. */
export function ToDoList(props: ToDoListProps) {
  const { t } = useT()
  if (props.missing.length === 0) return null
  return (
    <Section title={t('projects.page.toDo')} id="to-do">
      <MissingItems {...props} />
    </Section>
  )
}

/** The same without its heading. */
export function MissingItems({ missing, projectId, acts }: ToDoListProps) {
  const { t } = useT()
  return (
    <ul className="missing">
      {missing.map((lack) => {
        const { code, forum, n, path } = lack
        const to = missingLink(lack, projectId, acts)
        const words = t(`projects.missing.${code}`, { forum: forum ?? '', n: n ?? 0 })
        return (
          <li key={`${code}${path}${forum ?? ''}`}>
            <Icon name="minus" size="s" />
            {to ? <Link to={to}>{words}</Link> : words}
          </li>
        )
      })}
    </ul>
  )
}
