// One HTML file out of a bundle: script and style inside it, and a policy that lets nothing else run or load.
import { createHash } from 'node:crypto'

interface Built {
  readonly fileName: string
  readonly text: string
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Within a script neither of these may stand as text: the HTML around it would end, or change its meaning. */
const inScript = (code: string): string =>
  code.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '\\x3c!--')

function policyOf(script: string, style: string, also: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ...also,
  ].join('; ')
}

/** Throws when the page does not refer to exactly this script and this style sheet. */
export function inlineInto(
  html: string,
  script: Built,
  style: Built,
  also: readonly string[] = [],
): string {
  const code = inScript(script.text)
  const css = style.text
  if (css.toLowerCase().includes('</style')) throw new Error('the style sheet would end early')
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOf(code, css, also)}">`
  const put = (text: string, pattern: RegExp, made: string): string => {
    if (text.match(pattern)?.length !== 1) throw new Error(`not once in the page: ${pattern}`)
    // As a function: the code holds `$&`, which a replacement text would expand.
    return text.replace(pattern, () => made)
  }
  const named = (fileName: string) => fileName.replaceAll('.', '\\.')
  const scripted = put(
    html,
    new RegExp(`<script[^>]*src="/?${named(script.fileName)}"[^>]*></script>`, 'g'),
    `<script type="module">${code}</script>`,
  )
  const styled = put(
    scripted,
    new RegExp(`<link[^>]*href="/?${named(style.fileName)}"[^>]*>`, 'g'),
    `<style>${css}</style>`,
  )
  return put(styled, /<meta charset="utf-8">/g, `<meta charset="utf-8">\n    ${policy}`)
}

interface Output {
  readonly type: 'chunk' | 'asset'
  readonly fileName: string
  readonly code?: string
  source?: string | Uint8Array
}

/**
 * For Vite: after its own build of the page, which has to be of one script and one style sheet. `also` are directives
 * that this page's policy has besides.
 */
export function singleFile(also: readonly string[] = []) {
  return {
    name: 'kentongan-single-file',
    enforce: 'post' as const,
    generateBundle(_: unknown, bundle: Record<string, Output>): void {
      const files = Object.values(bundle)
      const only = (end: string): Output => {
        const [one, ...more] = files.filter(({ fileName }) => fileName.endsWith(end))
        if (one === undefined || more.length > 0) throw new Error(`not one ${end} in the bundle`)
        return one
      }
      const [page, script, style] = [only('.html'), only('.js'), only('.css')]
      page.source = inlineInto(
        String(page.source),
        { fileName: script.fileName, text: script.code ?? '' },
        { fileName: style.fileName, text: String(style.source) },
        also,
      )
      for (const { fileName } of [script, style]) delete bundle[fileName]
    },
  }
}
