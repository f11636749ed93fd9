import { TextMark } from '#app/components/projects/text-mark.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { useT } from '#app/i18n/use-t.ts'

type DecisionTextsProps = { readonly textFr: string; readonly textEn: string; readonly textHash: string }

/** Each language by its own name, whatever the page's. */
const ownNames = { fr: 'Français', en: 'English' } as const

/** Both texts side by side, the reader's language first; both bind. */
export function DecisionTexts({ textFr, textEn, textHash }: DecisionTextsProps) {
  const { t, locale } = useT()
  const order = locale === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const)
  return (
    <Section title={t('decisions.page.text')} aside={<span className="small muted">{t('decisions.page.bothBind')}</span>}>
      <div className="texts mt4">
        {order.map((lang) => (
          <div key={lang} lang={lang}>
            <h3>
              {ownNames[lang]} <Tag>{t('decisions.page.authentic')}</Tag>
            </h3>
            {(lang === 'fr' ? textFr : textEn).split(/\n{2,}/).map((paragraph) => (
              <p key={paragraph} className="prose-line">
                {paragraph}
              </p>
            ))}
          </div>
        ))}
      </div>
      <p className="after">
        {t('decisions.page.mark')} <TextMark hash={textHash} />
      </p>
    </Section>
  )
}
