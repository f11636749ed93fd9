import type { Locale, MessageModule, Messages } from '#app/i18n/catalog.ts'
import enAccount from '#app/i18n/en/account.json' with { type: 'json' }
import enAccountServer from '#app/i18n/en/account.server.json' with { type: 'json' }
import enActs from '#app/i18n/en/acts.json' with { type: 'json' }
import enActsServer from '#app/i18n/en/acts.server.json' with { type: 'json' }
import enCommon from '#app/i18n/en/common.json' with { type: 'json' }
import enCommonServer from '#app/i18n/en/common.server.json' with { type: 'json' }
import enDecisions from '#app/i18n/en/decisions.json' with { type: 'json' }
import enDecisionsServer from '#app/i18n/en/decisions.server.json' with { type: 'json' }
import enMembers from '#app/i18n/en/members.json' with { type: 'json' }
import enMembersServer from '#app/i18n/en/members.server.json' with { type: 'json' }
import enMessages from '#app/i18n/en/messages.json' with { type: 'json' }
import enMessagesServer from '#app/i18n/en/messages.server.json' with { type: 'json' }
import enNotices from '#app/i18n/en/notices.json' with { type: 'json' }
import enNoticesServer from '#app/i18n/en/notices.server.json' with { type: 'json' }
import enPool from '#app/i18n/en/pool.json' with { type: 'json' }
import enPoolServer from '#app/i18n/en/pool.server.json' with { type: 'json' }
import enProjects from '#app/i18n/en/projects.json' with { type: 'json' }
import enProjectsServer from '#app/i18n/en/projects.server.json' with { type: 'json' }
import enResources from '#app/i18n/en/resources.json' with { type: 'json' }
import enResourcesServer from '#app/i18n/en/resources.server.json' with { type: 'json' }
import enThreads from '#app/i18n/en/threads.json' with { type: 'json' }
import enThreadsServer from '#app/i18n/en/threads.server.json' with { type: 'json' }
import frAccount from '#app/i18n/fr/account.json' with { type: 'json' }
import frAccountServer from '#app/i18n/fr/account.server.json' with { type: 'json' }
import frActs from '#app/i18n/fr/acts.json' with { type: 'json' }
import frActsServer from '#app/i18n/fr/acts.server.json' with { type: 'json' }
import frCommon from '#app/i18n/fr/common.json' with { type: 'json' }
import frCommonServer from '#app/i18n/fr/common.server.json' with { type: 'json' }
import frDecisions from '#app/i18n/fr/decisions.json' with { type: 'json' }
import frDecisionsServer from '#app/i18n/fr/decisions.server.json' with { type: 'json' }
import frMembers from '#app/i18n/fr/members.json' with { type: 'json' }
import frMembersServer from '#app/i18n/fr/members.server.json' with { type: 'json' }
import frMessages from '#app/i18n/fr/messages.json' with { type: 'json' }
import frMessagesServer from '#app/i18n/fr/messages.server.json' with { type: 'json' }
import frNotices from '#app/i18n/fr/notices.json' with { type: 'json' }
import frNoticesServer from '#app/i18n/fr/notices.server.json' with { type: 'json' }
import frPool from '#app/i18n/fr/pool.json' with { type: 'json' }
import frPoolServer from '#app/i18n/fr/pool.server.json' with { type: 'json' }
import frProjects from '#app/i18n/fr/projects.json' with { type: 'json' }
import frProjectsServer from '#app/i18n/fr/projects.server.json' with { type: 'json' }
import frResources from '#app/i18n/fr/resources.json' with { type: 'json' }
import frResourcesServer from '#app/i18n/fr/resources.server.json' with { type: 'json' }
import frThreads from '#app/i18n/fr/threads.json' with { type: 'json' }
import frThreadsServer from '#app/i18n/fr/threads.server.json' with { type: 'json' }

/** What pages say, by language and module. */
export const pageMessages: { readonly [L in Locale]: { readonly [M in MessageModule]: Messages[string] } } = {
  fr: {
    common: frCommon,
    account: frAccount,
    members: frMembers,
    projects: frProjects,
    decisions: frDecisions,
    pool: frPool,
    resources: frResources,
    threads: frThreads,
    messages: frMessages,
    acts: frActs,
    notices: frNotices,
  },
  en: {
    common: enCommon,
    account: enAccount,
    members: enMembers,
    projects: enProjects,
    decisions: enDecisions,
    pool: enPool,
    resources: enResources,
    threads: enThreads,
    messages: enMessages,
    acts: enActs,
    notices: enNotices,
  },
}

/** What only the server says: refusals, faults, mails. */
export const serverMessages: typeof pageMessages = {
  fr: {
    common: frCommonServer,
    account: frAccountServer,
    members: frMembersServer,
    projects: frProjectsServer,
    decisions: frDecisionsServer,
    pool: frPoolServer,
    resources: frResourcesServer,
    threads: frThreadsServer,
    messages: frMessagesServer,
    acts: frActsServer,
    notices: frNoticesServer,
  },
  en: {
    common: enCommonServer,
    account: enAccountServer,
    members: enMembersServer,
    projects: enProjectsServer,
    decisions: enDecisionsServer,
    pool: enPoolServer,
    resources: enResourcesServer,
    threads: enThreadsServer,
    messages: enMessagesServer,
    acts: enActsServer,
    notices: enNoticesServer,
  },
}
