import type { FieldState } from '#app/components/command-form.tsx'
import { messageLanguages } from '#app/components/threads/message-languages.ts'
import { DateField } from '#app/components/ui/date-field.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { longestTask } from '#app/domain/threads/task.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { TaskOwners } from '#server/queries/threads/task-owners.ts'

type TaskFieldsProps = FieldState & {
  readonly owners: TaskOwners
  /** `person:<id>` or `body:<id>`; the reader where nothing is given. */
  readonly owner: string
  readonly text: string
  readonly lang: string
  readonly dueOn?: string | null
}

/** What is to be done, by whom and until when. */
export function TaskFields({ typed, fault, owners, owner, text, lang, dueOn }: TaskFieldsProps) {
  const { t, locale } = useT()
  const code = (one: string) => (one === 'SECRETARIAT' ? t('threads.log.secretariat') : one)
  const bodies = owners.bodies.map((body) => ({
    value: `body:${body.id}`,
    label: t('acts.task.ofBody', { code: code(body.code), name: locale === 'fr' ? body.nameFr : body.nameEn }),
  }))
  const people = owners.people.map((person) => ({
    value: `person:${person.id}`,
    label: t('acts.task.ofPerson', { name: person.name, code: code(person.code) }),
  }))
  return (
    <>
      <TextArea
        name="text"
        label={t('acts.task.text')}
        rows={4}
        required
        maxLength={longestTask}
        lang={typed('lang', lang)}
        dir="auto"
        defaultValue={typed('text', text)}
        fault={fault('text')}
      />
      <SelectField name="lang" label={t('acts.task.lang')} options={messageLanguages} defaultValue={typed('lang', lang)} fault={fault('lang')} />
      <SelectField
        name="owner"
        label={t('acts.task.owner')}
        hint={t('acts.task.ownerHint')}
        options={[...people, ...bodies]}
        defaultValue={typed('owner', owner)}
        fault={fault('ownerId') ?? fault('ownerBodyId')}
      />
      <DateField name="dueOn" label={t('acts.task.dueOn')} optional defaultValue={typed('dueOn', dueOn ?? '')} fault={fault('dueOn')} />
    </>
  )
}
