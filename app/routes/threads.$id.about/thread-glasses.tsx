import { Instant } from '#app/components/ui/instant.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { formatInstant } from '#app/i18n/format.ts'
import { type T, useT } from '#app/i18n/use-t.ts'
import type { AboutThread } from '#server/queries/threads/about.ts'

type Glass = AboutThread['glasses'][number]

/** When the secretariat asked to read what is closed to it, why, and what became of it. */
export function ThreadGlasses({ glasses }: { readonly glasses: readonly Glass[] }) {
  const { t, locale, timeZone } = useT()
  if (glasses.length === 0) return null
  return (
    <Section title={t('threads.about.glass')} className="mt7">
      <ul className="act-list">
        {glasses.map((glass) => (
          <li key={glass.at}>
            <p>{whatBecame(glass, t, glass.until ? formatInstant(glass.until, locale, timeZone) : '')}</p>
            <p className="small muted">
              <Instant value={glass.at} />
              {glass.reason ? <span dir="auto"> · {t('threads.about.glassReason', { reason: glass.reason })}</span> : null}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function whatBecame({ state, askedBy, answeredBy }: Glass, t: T, until: string): string {
  const names = { name: askedBy, other: answeredBy ?? '' }
  switch (state) {
    case 'asked':
      return t('threads.about.glassAsked', names)
    case 'opened':
      return t('threads.about.glassOpened', { ...names, until })
    case 'refused':
      return t('threads.about.glassRefused', names)
  }
}
