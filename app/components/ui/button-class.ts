/** primary: the one act of a view · quiet: another act · stop: an act that ends something · stop-full: its last step · bare: a way back. */
export type ButtonLook = 'primary' | 'quiet' | 'stop' | 'stop-full' | 'bare'

const classes: { readonly [look in ButtonLook]: string } = {
  primary: 'btn',
  quiet: 'btn btn-quiet',
  stop: 'btn btn-stop',
  'stop-full': 'btn btn-stop-full',
  bare: 'btn btn-bare',
}

export function buttonClass(look: ButtonLook): string {
  return classes[look]
}
