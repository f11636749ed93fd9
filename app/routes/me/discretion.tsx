import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { ChoiceLine } from './choice-line.tsx'

type DiscretionProps = { readonly typingShown: boolean }

/** Whether others see that the person is writing: off unless they want it (rulings.md 7). */
export function Discretion({ typingShown }: DiscretionProps) {
  const { t } = useT()
  return (
    <Section title={t('members.me.discretion')} className="mt7">
      <ChoiceLine
        action="/me/typing"
        name="shown"
        on={typingShown}
        title={t('members.me.typing')}
        state={t(typingShown ? 'members.me.typingOn' : 'members.me.typingOff')}
        act={t(typingShown ? 'members.me.typingHide' : 'members.me.typingShow')}
      />
    </Section>
  )
}
