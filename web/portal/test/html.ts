// Reads rendered HTML the plain way a test needs: the words a person reads, and the attributes of tags.

const INLINE = /<\/?(?:a|b|em|span|strong|time|wbr)(?:\s[^>]*)?>/g
const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** What stands in the page, tags gone, spaces as a reader sees them. */
export function wordsOf(html: string): string {
  return html
    .replaceAll(/<head>.*?<\/head>/gs, '')
    .replaceAll(INLINE, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/\s+/g, ' ')
}

/** Every value of an attribute, in order. */
export function valuesOf(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(
    ([, value = '']) => value,
  )
}
