import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { useRoot } from '#app/components/shell/use-root.ts'
import { messageLanguages } from '#app/components/threads/message-languages.ts'
import { PeoplePick } from '#app/components/threads/people-pick.tsx'
import { threadTitle } from '#app/components/threads/thread-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { CheckField } from '#app/components/ui/check-field.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { threadKinds, threadLevels, threadSections } from '#app/domain/threads/thread.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { type T, useT } from '#app/i18n/use-t.ts'
import type { Opening } from '#server/queries/threads/opening.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { searchParams } = new URL(args.request.url)
  const opening = await args.context.ask('threads.opening', {
    projectId: searchParams.get('project') ?? undefined,
    decisionId: searchParams.get('decision') ?? undefined,
    offerId: searchParams.get('resource') ?? undefined,
    forumId: searchParams.get('forum') ?? undefined,
    editionId: searchParams.get('edition') ?? undefined,
  })
  return { ...page(opening), section: threadSections.find((section) => section === searchParams.get('section')) ?? '' }
}

/** Opens a thread and leads to it. */
export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { context, request } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('threads.create', input, act)
  return answer(context, result, { to: ({ threadId }) => `/threads/${threadId}`, typed })
}

export const meta = pageTitle('threads.new.title')

export default function NewThread() {
  const { t, locale } = useT()
  const { subject, people, section } = useLoaderData<typeof loader>()
  const secretariat = useRoot()?.actor?.body.kind === 'secretariat'
  const kinds = threadKinds.filter((kind) => (kind === 'announcement' ? secretariat : kind !== 'review' || (secretariat && subject.kind === 'project')))
  const levels = threadLevels
    .filter((level) => !secretariat || level !== 'caucus')
    .map((level) => ({ value: level, label: t(`threads.level.${level}`), hint: t(`threads.levelHint.${level}`) }))
  const persons = people.map(({ id, name, code }) => ({ value: id, label: `${name}, ${code === 'SECRETARIAT' ? t('threads.log.secretariat') : code}` }))
  return (
    <>
      <PageHead title={t('threads.new.title')} lead={t('threads.new.lead')} over={<Link to="/threads">{t('threads.head.back')}</Link>} />
      <CommandForm action="/threads/new" label={t('threads.new.title')}>
        {({ fault, typed, busy }) => (
          <>
            <input type="hidden" name="subject" value={subject.kind} />
            {subject.kind === 'general' ? null : <Subject subject={subject} />}
            <TextField
              name="title"
              label={t('threads.new.titleField')}
              hint={t('threads.new.titleHint')}
              required
              maxLength={200}
              defaultValue={typed('title')}
              fault={fault('title')}
            />
            <SelectField name="lang" label={t('threads.new.lang')} options={messageLanguages} defaultValue={typed('lang', locale)} fault={fault('lang')} />
            {subject.kind === 'project' ? (
              <SelectField
                name="section"
                label={t('threads.new.section')}
                options={[
                  { value: '', label: t('threads.new.wholeDossier') },
                  ...threadSections.map((section) => ({ value: section, label: t(`threads.section.${section}`) })),
                ]}
                defaultValue={typed('section', section)}
                fault={fault('section')}
              />
            ) : null}
            <RadioGroup
              name="kind"
              label={t('threads.new.kind')}
              options={kinds.map((kind) => ({ value: kind, label: t(`threads.kind.${kind}`), hint: t(`threads.kindHint.${kind}`) }))}
              defaultValue={typed('kind', 'discussion')}
              fault={fault('kind')}
              required
            />
            <RadioGroup
              name="level"
              label={t('threads.new.level')}
              options={levels}
              defaultValue={typed('level', subject.kind === 'project' ? 'restricted' : 'alliance')}
              fault={fault('level')}
              required
            />
            <PeoplePick
              name="participantIds"
              label={t('threads.new.people')}
              hint={t('threads.new.peopleHint')}
              people={persons}
              chosen={typed('participantIds').split(',').filter(Boolean)}
              fault={fault('participantIds')}
            />
            <CheckField
              name="rule"
              value="chatham_house"
              label={t('threads.new.rule')}
              hint={t('threads.new.ruleHint')}
              defaultChecked={typed('rule') === 'chatham_house'}
            />
            <Button busy={busy}>{t('threads.new.create')}</Button>
          </>
        )}
      </CommandForm>
    </>
  )
}

type Named = Exclude<Opening['subject'], { readonly kind: 'general' }>

/** What the thread is about. */
function Subject({ subject }: { readonly subject: Named }) {
  const { t, locale } = useT()
  return (
    <>
      <input type="hidden" name="subjectId" value={subject.id} />
      <p>
        <span className="muted">{t('threads.new.subject')}</span> {subjectWords(subject, t, locale)}
      </p>
    </>
  )
}

function subjectWords(subject: Named, t: T, locale: 'fr' | 'en'): string {
  switch (subject.kind) {
    case 'resource':
      return t('threads.new.resource', { code: `${subject.code}, ${subject.title}` })
    case 'decision':
      return t('threads.new.decision', { number: subject.number ?? '' })
    case 'forum':
      return t('threads.new.forum', { name: locale === 'fr' ? subject.nameFr : subject.nameEn })
    case 'edition':
      return t('threads.new.edition', { name: locale === 'fr' ? subject.nameFr : subject.nameEn, code: subject.code })
    case 'project':
      return t('threads.new.project', { title: [subject.number, threadTitle({ title: '', project: subject }, locale, t)].filter(Boolean).join(' · ') })
  }
}
