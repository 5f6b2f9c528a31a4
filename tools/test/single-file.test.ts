import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { inlineInto } from '../src/single-file.ts'

const page = `<head><meta charset="utf-8">
<script type="module" crossorigin src="/assets/a.js"></script>
<link rel="stylesheet" crossorigin href="/assets/a.css"></head>`
const inlined = (script: string, style = 'a{}', html = page) =>
  inlineInto(
    html,
    { fileName: 'assets/a.js', text: script },
    { fileName: 'assets/a.css', text: style },
  )
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64')

describe('one file out of a bundle', () => {
  it('refers to no other, and its policy lets run what is in it and nothing else', () => {
    const html = inlined("say('$&')")
    expect(html).not.toMatch(/src=|href=/)
    expect(html).toContain(`<script type="module">say('$&')</script>`)
    expect(html).toContain(`script-src 'sha256-${hashOf("say('$&')")}'`)
    expect(html).toContain(`style-src 'sha256-${hashOf('a{}')}'`)
    // Before anything that it has to govern.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'))
  })

  it('has a script that the page around it cannot end early', () => {
    const script = /<script type="module">(.*)<\/script>/s
    const code = script.exec(inlined("a('</script><!-- <script>')"))?.[1] ?? ''
    expect(code).toBe("a('<\\/script>\\x3c!-- <script>')")
    expect(() => inlined('', '</STYLE>')).toThrow()
  })

  it('is not made of a page that does not load them, each once', () => {
    expect(() => inlined('', 'a{}', '<meta charset="utf-8">')).toThrow()
    expect(() => inlined('', 'a{}', page + page)).toThrow()
  })
})
