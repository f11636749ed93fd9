import { Icon } from '#app/components/ui/icon.tsx'
import { Section } from '#app/components/ui/section.tsx'
import type { Missing } from '#app/domain/projects/missing.ts'
import { useT } from '#app/i18n/use-t.ts'

/** What still stands between the dossier and its submission. */
export function ToDoList({ missing }: { readonly missing: readonly Missing[] }) {
  const { t } = useT()
  if (missing.length === 0) return null
  return (
    <Section title={t('projects.page.toDo')} id="to-do" aside={<span className="small muted">{t('projects.page.toDoCount', { count: missing.length })}</span>}>
      <MissingItems missing={missing} />
    </Section>
  )
}

/** The same without its heading. */
export function MissingItems({ missing }: { readonly missing: readonly Missing[] }) {
  const { t } = useT()
  return (
    <ul className="missing">
      {missing.map(({ code, forum, n, path }) => (
        <li key={`${code}${path}${forum ?? ''}`}>
          <Icon name="minus" size="s" />
          {t(`projects.missing.${code}`, { forum: forum ?? '', n: n ?? 0 })}
        </li>
      ))}
    </ul>
  )
}
