import { MessageForm } from '#app/components/threads/message-act-page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { MessagePage } from '#server/queries/threads/message.ts'

/** What the reader marks for themselves alone. */
export function OwnMarks({ loaded }: { readonly loaded: MessagePage }) {
  const { t } = useT()
  const { bookmarked, remindAt } = loaded
  const keep = t(bookmarked ? 'messages.bookmark.off' : 'messages.bookmark.on')
  return (
    <>
      {remindAt ? (
        <p className="small">
          {t('messages.remind.set')} <Instant value={remindAt} />
        </p>
      ) : null}
      <div className="row mt4">
        <MessageForm loaded={loaded} act="bookmark" label={keep}>
          {({ busy }) => (
            <>
              <input type="hidden" name="on" value={String(!bookmarked)} readOnly />
              <Button look="quiet" icon="bookmark" busy={busy}>
                {keep}
              </Button>
            </>
          )}
        </MessageForm>
        <MessageForm loaded={loaded} act="unread" label={t('messages.unread.submit')}>
          {({ busy }) => (
            <Button look="quiet" icon="inbox" busy={busy}>
              {t('messages.unread.submit')}
            </Button>
          )}
        </MessageForm>
      </div>
    </>
  )
}
