import { describe, expect, it } from 'vitest'
import { csv } from './csv.ts'

describe('a CSV file', () => {
  it('quotes what would end a cell or a line', () => {
    expect(csv([['a,b', 'say "no"', 'two\nlines', 'plain']])).toBe('\ufeff"a,b","say ""no""","two\nlines",plain\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '|cmd', '%0a'])('runs nothing: %j', (text) => {
    expect(csv([[text]])).toBe(`\ufeff'${text}\r\n`)
  })
})
