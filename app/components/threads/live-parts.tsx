// What moves in a log: loaded after the first paint, since what the page brought is read without it.
export { createThreadWindow } from '#app/realtime/thread-window.ts'
export { LogAnnouncer } from './log-announcer.tsx'
export { LogKeys } from './log-keys.tsx'
export { LogPatches } from './log-patches.tsx'
export { LogReact } from './log-react.tsx'
export { LogRows } from './log-rows.tsx'
