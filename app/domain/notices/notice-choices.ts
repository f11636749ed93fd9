/** When mails about notices leave: each at once, gathered once a day or a week, or never. */
export const mailPaces = ['at_once', 'daily', 'weekly', 'none'] as const
export type MailPace = (typeof mailPaces)[number]

/** Of what in a discussion a mail tells: every message, only where one is named, or nothing. */
export const followings = ['all', 'mentions', 'none'] as const
export type Following = (typeof followings)[number]

/** When mails about one discussion leave: at once, or gathered in the morning. */
export const threadPaces = ['at_once', 'daily', 'weekly'] as const
export type ThreadPace = (typeof threadPaces)[number]

/** What a person chose for one discussion; null: as in general. */
export type ThreadChoice = { readonly choice: Following | null; readonly mail: ThreadPace | null }

/** Minutes after midnight; from one that is later than the other, over midnight. */
export type QuietHours = { readonly from: number; readonly to: number }

/** How a person wants to hear (ux.md §4); times are in the person's zone. */
export type NoticeChoices = {
  readonly mail: MailPace
  /** Of discussions that they did not choose one by one. */
  readonly follows: Following
  readonly quiet: QuietHours | null
}

/** Whoever never chose hears at once, and of discussions where they are named. */
export const usualChoices: NoticeChoices = { mail: 'at_once', follows: 'mentions', quiet: null }
