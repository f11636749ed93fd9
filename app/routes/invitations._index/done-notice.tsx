import { Notice } from '#app/components/ui/notice.tsx'
import { useT } from '#app/i18n/use-t.ts'

type DoneNoticeProps = { readonly sentence: string; readonly mailsStay: boolean }

/** What has just happened; where no mail leaves, it says where they lie. */
export function DoneNotice({ sentence, mailsStay }: DoneNoticeProps) {
  const { t } = useT()
  return (
    <Notice tone="go" role="status">
      <p className="strong">{sentence}</p>
      {mailsStay ? <p>{t('members.invitations.mailsStay')}</p> : null}
    </Notice>
  )
}
