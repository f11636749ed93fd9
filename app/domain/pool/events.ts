export type PoolEvents = {}
