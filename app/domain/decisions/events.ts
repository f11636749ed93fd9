export type DecisionsEvents = {}
