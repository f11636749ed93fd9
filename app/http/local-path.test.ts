import { describe, expect, it } from 'vitest'
import { localPath } from './local-path.ts'

describe('where a visitor goes on to', () => {
  it.each(['/projects', '/projects/1?tab=history', '/threads#m3', '/forums/GGPS'])('keeps the local path %s', (path) => {
    expect(localPath(path)).toBe(path)
  })

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    'projects',
    '',
    null,
  ])('does not follow %j', (wanted) => {
    expect(localPath(wanted)).toBe('/')
  })
})
