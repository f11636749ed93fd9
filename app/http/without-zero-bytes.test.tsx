import { text } from 'node:stream/consumers'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, test } from 'vitest'
import { withoutZeroBytes } from './without-zero-bytes.ts'

test('a letter of two bytes at any place of the page reaches the browser without a zero beside it', async () => {
  const words = Array.from({ length: 300 }, (_, at) => `${at}${'a'.repeat(at % 17)}é`)

  const html = await text(
    renderToPipeableStream(
      <ul>
        {words.map((word) => (
          <li key={word} title={word}>
            {word}
          </li>
        ))}
      </ul>,
    ).pipe(withoutZeroBytes()),
  )

  expect(html).not.toContain('\0')
  expect(html).not.toContain('�')
  expect(html.match(/é/g)).toHaveLength(600)
})
