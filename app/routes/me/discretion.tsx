import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { ChoiceLine } from './choice-line.tsx'

type DiscretionProps = { readonly typingShown: boolean; readonly readShown: boolean }

/** What others see of one's reading and writing: nothing unless one wants it (rulings.md 7). */
export function Discretion({ typingShown, readShown }: DiscretionProps) {
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
      <ChoiceLine
        action="/me/reading"
        fields={{ choice: 'readShown' }}
        name="on"
        on={readShown}
        title={t('members.me.readShown')}
        state={t(readShown ? 'members.me.readShownOn' : 'members.me.readShownOff')}
        act={t(readShown ? 'members.me.typingHide' : 'members.me.typingShow')}
      />
    </Section>
  )
}
