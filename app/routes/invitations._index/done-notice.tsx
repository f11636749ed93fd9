import { Notice } from '#app/components/ui/notice.tsx'
import { useT } from '#app/i18n/use-t.ts'

type DoneNoticeProps = { readonly how: 'sent' | 'revoked'; readonly name: string; readonly mailsStay: boolean }

/** What has just happened; where no mail leaves, it says where they lie. */
export function DoneNotice({ how, name, mailsStay }: DoneNoticeProps) {
  const { t } = useT()
  return (
    <Notice tone="go" role="status">
      <p className="strong">{t(`members.invitations.done.${how}`, { name })}</p>
      {how === 'sent' && mailsStay ? <p>{t('members.invitations.mailsStay')}</p> : null}
    </Notice>
  )
}
