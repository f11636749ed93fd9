import type { ReactNode } from 'react'
import { Section } from '#app/components/ui/section.tsx'
import { formatDay, formatList } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ProjectFull } from '#server/queries/projects/project-page.ts'
import { BudgetTable } from './budget-table.tsx'
import { DataList } from './data-list.tsx'
import { DifferenceView } from './difference-view.tsx'

type ProposalTextProps = {
  readonly full: ProjectFull
  /** What stands at the end of the title of a part. */
  readonly aside?: (part: 'summary' | 'frame' | 'budget') => ReactNode
}

/** The text of the proposal: summaries in both languages, frame, budget, and what changed. */
export function ProposalText({ full, aside = () => null }: ProposalTextProps) {
  const { t, locale } = useT()
  const { content, difference } = full
  const notSet = <span className="muted">{t('projects.proposal.notSet')}</span>
  const day = (value: string | null) => (value ? formatDay(value, locale) : t('projects.page.noDates'))
  return (
    <>
      {difference ? <DifferenceView difference={difference} currency={content.currency} /> : null}
      <Section title={t('projects.proposal.summary')} aside={aside('summary')} className="mt7">
        {(locale === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const)).map((lang) => (
          <Summary key={lang} lang={lang} text={lang === 'fr' ? content.summaryFr : content.summaryEn} original={lang === content.language} />
        ))}
      </Section>
      <Section title={t('projects.proposal.frame')} aside={aside('frame')} className="mt7">
        <DataList
          items={[
            { term: t('projects.proposal.area'), value: content.area ? t(`projects.areas.${content.area}`) : notSet },
            {
              term: t('projects.proposal.countries'),
              value:
                content.countries.length > 0
                  ? formatList(
                      content.countries.map(({ nameFr, nameEn }) => (locale === 'fr' ? nameFr : nameEn)),
                      locale,
                    )
                  : notSet,
            },
            {
              term: t('projects.proposal.dates'),
              value: content.startsOn || content.endsOn ? t('projects.page.from', { from: day(content.startsOn), to: day(content.endsOn) }) : notSet,
            },
            { term: t('projects.proposal.language'), value: t(`projects.languages.${content.language}`) },
          ]}
        />
      </Section>
      <Section title={t('projects.proposal.budget')} aside={aside('budget')} className="mt7">
        <BudgetTable content={content} />
      </Section>
    </>
  )
}

function Summary({ lang, text, original }: { readonly lang: 'fr' | 'en'; readonly text: string; readonly original: boolean }) {
  const { t } = useT()
  return (
    <div className="summary-text">
      <h3 className="small muted">
        {t(`projects.form.${lang === 'fr' ? 'summaryFr' : 'summaryEn'}`)}
        {original ? <span className="tag">{t('projects.proposal.original')}</span> : null}
      </h3>
      {text ? (
        <div lang={lang}>
          {text.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph} className="prose-line">
              {paragraph}
            </p>
          ))}
        </div>
      ) : (
        <p className="muted">{t('projects.proposal.noSummary')}</p>
      )}
    </div>
  )
}
