import { Form } from '@remix-run/react'
import { ForumMark } from '#app/components/ui/forum-mark.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { Menu } from '#app/components/ui/menu.tsx'
import type { Actor } from '#app/domain/members/actor.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useHere } from './use-here.ts'

type ActingSwitchProps = { readonly actor: Actor; readonly actors: readonly Actor[] }

/** The body the person acts for, always in sight; a choice where there are several mandates (rulings.md 2). */
export function ActingSwitch({ actor, actors }: ActingSwitchProps) {
  const { t, locale } = useT()
  const here = useHere()
  const nameOf = ({ body }: Actor) => (locale === 'fr' ? body.nameFr : body.nameEn)
  const acting = (
    <>
      <ForumMark code={actor.body.code} size={18} />
      <span>
        <span className="acting-label">{t('common.mast.acting')}</span>{' '}
        <abbr title={nameOf(actor)}>
          <strong>{actor.body.kind === 'secretariat' || actor.body.kind === 'platform' ? nameOf(actor) : actor.body.code}</strong>
        </abbr>
      </span>
    </>
  )
  if (actors.length < 2) return <span className="acting acting-one">{acting}</span>
  return (
    <Menu
      className="acting"
      summary={
        <>
          {acting}
          <Icon name="down" size="s" />
        </>
      }
    >
      <Form method="post" action="/acting">
        <input type="hidden" name="next" value={here} />
        <fieldset aria-label={t('common.mast.switchActing')}>
          {actors.map((each) => (
            <button
              type="submit"
              key={each.mandateId}
              name="mandate"
              value={each.mandateId}
              aria-current={each.mandateId === actor.mandateId ? 'true' : undefined}
            >
              <ForumMark code={each.body.code} size={18} />
              <span>
                {nameOf(each)}
                {each.role === 'system' ? null : <small>{t(`common.roles.${each.role}`)}</small>}
              </span>
            </button>
          ))}
        </fieldset>
      </Form>
    </Menu>
  )
}
