import { CommandForm } from '#app/components/command-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { taskStates } from '#app/domain/threads/task.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { TaskLine } from '#server/queries/threads/tasks.ts'

/** Done, dropped, or open again: each a form of its own. */
export function SettleForms({ task: { id, state, version } }: { readonly task: Pick<TaskLine, 'id' | 'state' | 'version'> }) {
  const { t } = useT()
  const next = state === 'open' ? taskStates.filter((one) => one !== 'open') : (['open'] as const)
  return (
    <div className="row mt4">
      {next.map((to) => (
        <CommandForm key={to} action={`/tasks/${id}/settle`} label={t(`acts.task.settle.${to}`)} className="form-inline">
          {({ busy }) => (
            <>
              <input type="hidden" name="version" value={version} readOnly />
              <input type="hidden" name="state" value={to} readOnly />
              <Button look={to === 'done' ? 'primary' : 'quiet'} busy={busy}>
                {t(`acts.task.settle.${to}`)}
              </Button>
            </>
          )}
        </CommandForm>
      ))}
    </div>
  )
}
