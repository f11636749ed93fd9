import { type ReactionKind, reactionKinds } from '#app/domain/threads/message.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { MessagePage } from '#server/queries/threads/message.ts'
import { Button } from '../ui/button.tsx'
import { MessageForm } from './message-act-page.tsx'

/** The three ways to react, each to be taken back by whoever did. */
export function ReactForms({ loaded, personId }: { readonly loaded: MessagePage; readonly personId: string }) {
  const { t } = useT()
  const did = (kind: ReactionKind) => loaded.message.reactions.some((reaction) => reaction.kind === kind && reaction.people.some(({ id }) => id === personId))
  return (
    <div className="row msg-react">
      {reactionKinds.map((kind) => (
        <MessageForm key={kind} loaded={loaded} act="react" label={t(`messages.react.on.${kind}`)}>
          {({ busy }) => (
            <>
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="on" value={String(!did(kind))} readOnly />
              <Button look="quiet" busy={busy}>
                {t(did(kind) ? `messages.react.off.${kind}` : `messages.react.on.${kind}`)}
              </Button>
            </>
          )}
        </MessageForm>
      ))}
    </div>
  )
}
