import { Section } from '#app/components/ui/section.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { quoteOf } from '#app/domain/threads/quote.ts'
import { useT } from '#app/i18n/use-t.ts'

type QuoteTextProps = { readonly message: { readonly threadId: string; readonly seq: number }; readonly text: string; readonly chatham: boolean }

/** The message as a quote to be pasted elsewhere; it names nobody. */
export function QuoteText({ message, text, chatham }: QuoteTextProps) {
  const { t } = useT()
  const quote = quoteOf({ ...message, text }, t('messages.quote.said', { seq: message.seq }))
  return (
    <Section title={t('messages.quote.title')} className="mt7">
      <TextArea
        name="quote"
        label={t('messages.quote.label')}
        hint={t(chatham ? 'messages.quote.chatham' : 'messages.quote.hint')}
        rows={4}
        readOnly
        defaultValue={quote}
      />
    </Section>
  )
}
