import { Link } from '@remix-run/react'
import { useUnit } from '#app/components/resources/use-unit.ts'
import { type Fact, Facts } from '#app/components/ui/facts.tsx'
import { ForumName } from '#app/components/ui/forum-name.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { addDays } from '#app/domain/resources/days.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { OfferData } from './offer-data.ts'

const explained = { draft: 'drafted', paused: 'paused', withdrawn: 'withdrawn', expired: 'expired', exhausted: 'exhausted' } as const

/** The state of an offer and the terms on which it is lent. */
export function OfferTerms({ offer }: Pick<OfferData, 'offer'>) {
  const { t } = useT()
  const facts = useTerms(offer)
  return (
    <div className="stack">
      <p className="row">
        <StateTag kind="offer" state={offer.state} />
      </p>
      {offer.state === 'offered' ? null : <Notice>{t(`resources.offer.${explained[offer.state]}`)}</Notice>}
      <Facts facts={facts} />
      <Text title={t('resources.offer.description')} lang={offer.lang} text={offer.description} />
      <Text title={t('resources.offer.conditions')} lang={offer.lang} text={offer.conditions} />
    </div>
  )
}

function useTerms(offer: OfferData['offer']): readonly Fact[] {
  const { t, locale } = useT()
  const { amount, each } = useUnit()
  const { owner } = offer
  const name = locale === 'fr' ? owner.nameFr : owner.nameEn
  const buffer = offer.bufferDays > 0 ? t('resources.offer.buffer', { count: offer.bufferDays }) : undefined
  const way = offer.kind === 'expert' ? 'expert' : offer.mode
  const days = { from: formatDay(offer.availableFrom, locale), to: formatDay(addDays(offer.availableTo, -1), locale) }
  const forum = <ForumName code={owner.code} name={name} />
  return [
    { term: t('resources.offer.lentBy'), value: owner.city ? <Link to={`/forums/${owner.code}`}>{forum}</Link> : forum, note: name },
    { term: t('resources.offer.place'), value: offer.place || t('resources.catalogue.anywhere') },
    { term: t('resources.offer.days'), value: t('resources.offer.daysUntil', days) },
    { term: t('resources.offer.howLent'), value: t(`resources.offer.lent.${way}`, { amount: amount(offer.quantity, offer.unit) }), note: buffer },
    { term: t('resources.offer.answer'), value: t(offer.autoHold ? 'resources.offer.answerAuto' : 'resources.offer.answerOwner', { code: owner.code }) },
    {
      term: t('resources.offer.value'),
      value: offer.unitValue === null ? t('resources.offer.noValue') : each(offer.unitValue, offer.currency, offer.unit),
      note: t('resources.offer.valueNote'),
    },
  ]
}

function Text({ title, lang, text }: { readonly title: string; readonly lang: string; readonly text: string }) {
  if (!text) return null
  return (
    <div>
      <h2 className="small muted">{title}</h2>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} lang={lang} dir="auto" className="as-typed">
          {paragraph}
        </p>
      ))}
    </div>
  )
}
