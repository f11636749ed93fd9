import { Icon } from '#app/components/ui/icon.tsx'
import type { IconName } from '#app/components/ui/icon-shapes.ts'
import { Instant } from '#app/components/ui/instant.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Section } from '#app/components/ui/section.tsx'
import type { Tone } from '#app/components/ui/state-looks.ts'
import { actsOfPage, standingPageNames } from '#app/http/standing-pages.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { StandingLine } from '#server/queries/members/forum-standing.ts'
import type { QueryValue } from '#server/queries/registry.ts'

type Forum = QueryValue<'members.forum'>
type ForumStandingProps = Pick<Forum, 'code' | 'status' | 'acts' | 'needsAdmin'> & { readonly lines: readonly StandingLine[]; readonly mayInvite: boolean }

/** How the forum came to where it stands, and what a coordinator can do about it now. */
export function ForumStanding({ code, status, acts, needsAdmin, lines, mayInvite }: ForumStandingProps) {
  const { t } = useT()
  const open = standingPageNames.filter((name) => actsOfPage(name, acts).length > 0)
  return (
    <Section id="standing" title={t('members.standing.title')} className="mt7">
      {acts.some(({ refusal }) => refusal === 'conflicted') ? <Notice>{t('members.standing.conflicted')}</Notice> : null}
      {needsAdmin && status !== 'declined' ? (
        <Notice tone="turn">
          <p>{t('members.standing.needsAdmin')}</p>
          {mayInvite ? (
            <p className="mt4">
              <LinkButton to={`/people/invite?body=${code}`}>{t('members.standing.giveAdmin')}</LinkButton>
            </p>
          ) : null}
        </Notice>
      ) : null}
      {open.length > 0 ? (
        <div className="actions mt4">
          {open.map((name) => (
            <LinkButton key={name} to={`/forums/${code}/${name}`}>
              {t(`members.standing.acts.${name}`)}
            </LinkButton>
          ))}
        </div>
      ) : null}
      {lines.length === 0 ? <p className="muted mt4">{t('members.standing.empty')}</p> : null}
      <div className="mt5">
        <ol className="line">
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ol>
      </div>
    </Section>
  )
}

const looks: { readonly [to in StandingLine['to']]: { readonly icon: IconName; readonly tone?: Tone } } = {
  applicant: { icon: 'flag' },
  under_consideration: { icon: 'eye', tone: 'wait' },
  active: { icon: 'okay', tone: 'go' },
  declined: { icon: 'refuse', tone: 'stop' },
  suspended: { icon: 'pause', tone: 'stop' },
  withdrawn: { icon: 'back' },
  lapsed: { icon: 'clock' },
}

function Line({ line }: { readonly line: StandingLine }) {
  const { t, locale } = useT()
  const { icon, tone } = looks[line.to]
  return (
    <li data-tone={tone}>
      <Icon name={icon} />
      <div>
        {t(`members.standing.lines.${wordOf(line)}`)}
        {line.reason ? (
          <p className="muted" dir="auto">
            {line.reason}
          </p>
        ) : null}
        <small>
          <Instant value={line.at} />
          {line.person ? ` · ${t('members.standing.by', { name: line.person, body: locale === 'fr' ? line.body.nameFr : line.body.nameEn })}` : null}
          {line.reference ? ` · ${t('members.standing.reference', { reference: line.reference })}` : null}
        </small>
      </div>
    </li>
  )
}

function wordOf({ from, to }: StandingLine) {
  if (to === 'applicant') return 'registered'
  return to === 'active' && from === 'suspended' ? 'reinstated' : to
}
