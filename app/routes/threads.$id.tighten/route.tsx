import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PeoplePick } from '#app/components/threads/people-pick.tsx'
import { TendEnd } from '#app/components/threads/tend-end.tsx'
import { TendPage } from '#app/components/threads/tend-page.tsx'
import { CheckField } from '#app/components/ui/check-field.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { isTighter, threadLevels } from '#app/domain/threads/thread.ts'
import { loadThreadAct, runThreadAct } from '#app/http/thread-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadThreadAct(args, 'moderate')
}

export const meta = pageTitle('threads.tend.tighten.title')

export function action(args: ActionFunctionArgs) {
  return runThreadAct(args, 'threads.tighten')
}

export default function Tighten() {
  const { t } = useT()
  const thread = useLoaderData<typeof loader>()
  const levels = threadLevels.filter((level) => isTighter(level, thread.level) && (level !== 'caucus' || thread.may.caucus))
  const options = levels.map((level) => ({ value: level, label: t(`threads.level.${level}`) }))
  const people = thread.removable.map(({ id, name, code }) => ({
    value: id,
    label: `${name}, ${code === 'SECRETARIAT' ? t('threads.log.secretariat') : code}`,
  }))
  return (
    <TendPage act="tighten" thread={thread} possible={levels.length > 0 || thread.rule === 'attributed'}>
      <CommandForm action={`/threads/${thread.id}/tighten`} label={t('threads.tend.tighten.title')}>
        {({ fault, typed, busy }) => (
          <>
            {options.length > 0 ? (
              <SelectField
                name="level"
                label={t('threads.tend.tighten.level')}
                empty={t('threads.tend.tighten.sameLevel')}
                options={options}
                defaultValue={typed('level')}
                fault={fault('level')}
              />
            ) : null}
            {levels.includes('confidential') ? (
              <PeoplePick
                name="participantIds"
                label={t('threads.tend.tighten.people')}
                hint={t('threads.tend.tighten.peopleHint')}
                people={people}
                chosen={typed('participantIds').split(',').filter(Boolean)}
                fault={fault('participantIds')}
              />
            ) : null}
            {thread.rule === 'attributed' ? (
              <CheckField
                name="rule"
                value="chatham_house"
                label={t('threads.new.rule')}
                hint={t('threads.new.ruleHint')}
                defaultChecked={typed('rule') === 'chatham_house'}
              />
            ) : null}
            <TendEnd submit={t('threads.tend.tighten.submit')} threadId={thread.id} busy={busy} look="stop-full" />
          </>
        )}
      </CommandForm>
    </TendPage>
  )
}
