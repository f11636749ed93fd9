export type NoticesEvents = Record<never, never>
