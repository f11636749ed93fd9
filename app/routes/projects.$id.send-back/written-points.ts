/** The points that say something: rows left blank are not sent. */
export function writtenPoints(points: unknown): readonly unknown[] {
  if (!Array.isArray(points)) return []
  return points.filter((point) => typeof point === 'object' && point !== null && 'text' in point)
}
