import { messageAnchor, messagePath } from '#app/components/threads/message-parts.ts'
import type { ButtonLook } from '#app/components/ui/button-class.ts'
import type { IconName } from '#app/components/ui/icon.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { MessagePage } from '#server/queries/threads/message.ts'

/** The ways on from a message: those alone that the reader may go. */
export function MessageActs({ loaded: { message, may } }: { readonly loaded: MessagePage }) {
  const { t } = useT()
  const path = messagePath(message)
  const acts: readonly { readonly to: string; readonly icon: IconName; readonly label: string; readonly may: boolean; readonly look?: ButtonLook }[] = [
    { to: `/threads/${message.threadId}?reply=${message.seq}#end`, icon: 'back', label: t('messages.one.reply'), may: may.answer, look: 'primary' },
    { to: `${path}/edit`, icon: 'pen', label: t('messages.edit.title'), may: may.edit },
    { to: `${path}/translate`, icon: 'translate', label: t('messages.translate.add'), may: may.answer },
    { to: `${path}/remind`, icon: 'clock', label: t('messages.remind.title'), may: message.gone === null },
    { to: `${path}/report`, icon: 'flag', label: t('messages.report.title'), may: may.report },
    { to: `${path}/hide`, icon: 'hide', label: t('messages.hide.title'), may: may.hide },
    { to: `${path}/show`, icon: 'eye', label: t('messages.show.title'), may: may.show },
    { to: `/threads/${message.threadId}/split?from=${message.seq}`, icon: 'right', label: t('threads.tend.split.fromHere'), may: may.split },
    { to: `${path}/delete`, icon: 'cross', label: t('messages.delete.title'), may: may.delete !== null, look: 'stop' },
    { to: messageAnchor(message), icon: 'left', label: t('messages.one.back'), may: true, look: 'bare' },
  ]
  return (
    <nav className="actions" aria-label={t('messages.one.acts')}>
      {acts
        .filter((act) => act.may)
        .map(({ to, icon, label, look }) => (
          <LinkButton key={to} to={to} icon={icon} look={look}>
            {label}
          </LinkButton>
        ))}
    </nav>
  )
}
