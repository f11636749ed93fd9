import { Form } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { ForumMark } from '#app/components/ui/forum-mark.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { dayOf, formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'

/** The bodies that the person acts for, and the switch between them (rulings.md 2). */
export function Mandates({ mandates }: { readonly mandates: QueryValue<'members.me'>['mandates'] }) {
  const { t, locale, timeZone } = useT()
  const day = (instant: string) => formatDay(dayOf(instant, timeZone), locale)
  return (
    <Section title={t('members.me.mandates')} className="mt7">
      <ul>
        {mandates.map(({ mandateId, acting, role, finance, title, startsAt, endsAt, body }) => (
          <li key={mandateId} className="account-line">
            <span className="who">
              <ForumMark code={body.code} size={32} />
              <span>
                {locale === 'fr' ? body.nameFr : body.nameEn}
                <small>
                  {[
                    title ?? t(`members.roles.${finance ? 'finance' : role}`),
                    t('members.me.since', { day: day(startsAt) }),
                    ...(endsAt ? [t('members.me.until', { day: day(endsAt) })] : []),
                  ].join(', ')}
                </small>
              </span>
            </span>
            {acting ? (
              <Tag icon="check">{t('members.me.acts')}</Tag>
            ) : (
              <Form method="post" action="/acting" preventScrollReset>
                <input type="hidden" name="next" value="/me" />
                <Button look="quiet" name="mandate" value={mandateId}>
                  {t('members.me.actFor', { code: body.code })}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
