import { PageHead } from '#app/components/ui/page-head.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { QueryValue } from '#server/queries/registry.ts'
import { Entry } from './entry.tsx'
import { Erasures } from './erasures.tsx'

/** What the secretariat and the platform's administrator look after, and how it stands. */
export function Desk({ desk }: { readonly desk: QueryValue<'members.secretariat'> }) {
  const { t } = useT()
  const { people, suspended, notInYet, invited, candidates, admits, settles, erasures } = desk
  return (
    <>
      <PageHead title={t('members.admin.secretariat.title')} lead={t(admits ? 'members.admin.secretariat.lead' : 'members.admin.secretariat.leadTechnical')} />
      {admits ? <Erasures asked={erasures} /> : null}
      <ul className={erasures.length > 0 ? 'mt7' : undefined}>
        <Entry
          to="/secretariat/people"
          icon="people"
          title={t('members.admin.secretariat.people')}
          lines={[
            t('members.admin.secretariat.peopleText', { count: people }),
            ...(notInYet > 0 ? [t('members.admin.secretariat.notInYet', { count: notInYet })] : []),
            ...(suspended > 0 ? [t('members.admin.secretariat.suspended', { count: suspended })] : []),
          ]}
        />
        <Entry
          to="/invitations"
          icon="send"
          title={t('members.admin.secretariat.invitations')}
          lines={[t('members.admin.secretariat.invitationsText', { count: invited })]}
        />
        {admits ? (
          <Entry
            to="/forums"
            icon="globe"
            title={t('members.admin.secretariat.forums')}
            lines={[t('members.admin.secretariat.candidates', { count: candidates })]}
          />
        ) : null}
        {admits ? <Entry to="/glass/new" icon="eye" title={t('members.admin.secretariat.glass')} lines={[t('members.admin.secretariat.glassText')]} /> : null}
        <Entry to="/secretariat/audit" icon="list" title={t('members.admin.secretariat.audit')} lines={[t('members.admin.secretariat.auditText')]} />
        {settles ? (
          <Entry to="/secretariat/settings" icon="lock" title={t('members.admin.secretariat.settings')} lines={[t('members.admin.secretariat.settingsText')]} />
        ) : null}
      </ul>
    </>
  )
}
