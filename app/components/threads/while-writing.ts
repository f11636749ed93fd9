/** What the place to write needs once somebody writes, in one piece, so that a line that breaks then takes nothing away. */
export { ChosenFiles } from './chosen-files.tsx'
export { MentionPicker } from './mention-picker.tsx'
export { ReachLine } from './reach-line.tsx'
