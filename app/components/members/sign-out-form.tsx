import type { FormEvent, ReactNode } from 'react'
import { useRoot } from '#app/components/shell/use-root.ts'
import { useT } from '#app/i18n/use-t.ts'

/**
 * The way out. Where something written here is not yet sent it asks first; then it forgets every text of
 * this person on this device; what somebody else left there stays (rulings.md 35). Without a script it signs out, and the
 * answer tells the browser to forget.
 */
export function SignOutForm({ children }: { readonly children: ReactNode }) {
  const { t } = useT()
  const personId = useRoot()?.actor?.personId ?? ''

  async function leave(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const { texts, wipeLocalText } = await import('#app/realtime/local.ts')
    const unsent = await texts.outbox(personId)
    if (unsent.length > 0 && !window.confirm(t('common.mast.unsent', { count: unsent.length }))) return
    // Asks the answer to leave what this browser keeps.
    if (await wipeLocalText(personId)) form.action = '/logout?others'
    form.submit()
  }

  return (
    <form method="post" action="/logout" onSubmit={(event) => void leave(event)}>
      {children}
    </form>
  )
}
