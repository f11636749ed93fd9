import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { ChoiceLine } from './choice-line.tsx'

type ReadingProps = { readonly singleKeys: boolean; readonly lowData: boolean }

/** How one reads: on a poor line, and by keys. */
export function Reading({ singleKeys, lowData }: ReadingProps) {
  const { t } = useT()
  return (
    <Section title={t('members.me.reading')} className="mt7">
      <ChoiceLine
        action="/me/reading"
        fields={{ choice: 'lowData' }}
        name="on"
        on={lowData}
        title={t('members.me.lowData')}
        state={t(lowData ? 'members.me.lowDataOn' : 'members.me.lowDataOff')}
        act={t(lowData ? 'members.me.turnOff' : 'members.me.turnOn')}
      />
      <ChoiceLine
        action="/me/reading"
        fields={{ choice: 'singleKeys' }}
        name="on"
        on={singleKeys}
        title={t('members.me.singleKeys')}
        state={t(singleKeys ? 'members.me.singleKeysOn' : 'members.me.singleKeysOff')}
        act={t(singleKeys ? 'members.me.turnOff' : 'members.me.turnOn')}
      />
    </Section>
  )
}
