/** Any address that no page has: not found, in the reader's language and inside the shell. */
export function loader() {
  throw new Response(null, { status: 404 })
}

export function action() {
  throw new Response(null, { status: 404 })
}

export default function Nowhere() {
  return null
}
