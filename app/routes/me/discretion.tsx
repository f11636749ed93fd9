import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { ChoiceLine } from './choice-line.tsx'

type DiscretionProps = { readonly typingShown: boolean; readonly readingShown: boolean }

/** What others see of the person: that they write, which is off unless they want it (rulings.md 7), and what they have read. */
export function Discretion({ typingShown, readingShown }: DiscretionProps) {
  const { t } = useT()
  return (
    <Section id="discretion" title={t('members.me.discretion')} className="mt7">
      <ChoiceLine
        action="/me/typing"
        name="shown"
        on={typingShown}
        title={t('members.me.typing')}
        state={t(typingShown ? 'members.me.typingOn' : 'members.me.typingOff')}
        act={t(typingShown ? 'members.me.typingHide' : 'members.me.typingShow')}
      />
      <ChoiceLine
        action="/me/seen"
        name="shown"
        on={readingShown}
        title={t('members.me.seen')}
        state={t(readingShown ? 'members.me.seenOn' : 'members.me.seenOff')}
        act={t(readingShown ? 'members.me.seenHide' : 'members.me.seenShow')}
      />
    </Section>
  )
}
