const dossierNumber = /([A-Z][A-Z0-9]*-\d{2}-\d{3})/

/** A sentence in which no dossier's number breaks over two lines. */
export function WholeNumbers({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(dossierNumber).map((part, at) =>
        at % 2 === 1 ? (
          <span key={at} className="nowrap">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  )
}
