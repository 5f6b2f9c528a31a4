// JSON from outside: bounded depth, no key twice, no `__proto__`, well-formed text, or nothing at all.

const depthMax = 16

/** The value in these bytes, or undefined when they are not JSON that this server takes. Never throws. */
export function readJson(bytes: Uint8Array): unknown {
  const text = readText(bytes)
  if (text === undefined || !isPlain(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * True when no object or array lies deeper than 16, no object has a key twice or one named
 * `__proto__`, and no string has half a surrogate pair. Grammar is JSON.parse's to check.
 */
function isPlain(text: string): boolean {
  const open: (Set<string> | null)[] = []
  for (let at = 0; at < text.length; at += 1) {
    const symbol = text.charCodeAt(at)
    if (symbol === 0x7b || symbol === 0x5b) {
      if (open.push(symbol === 0x7b ? new Set() : null) > depthMax) return false
    } else if (symbol === 0x7d || symbol === 0x5d) {
      open.pop()
    } else if (symbol === 0x22) {
      const end = endOfString(text, at)
      if (end < 0) return false
      const keys = open.at(-1)
      const isKey = keys !== null && keys !== undefined && followedByColon(text, end)
      if (!isPlainString(text.slice(at, end), isKey ? keys : null)) return false
      at = end - 1
    }
  }
  return true
}

/** The index after the closing quote; -1 when there is none. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes += 1
    if (slashes % 2 === 0) return at + 1
  }
  return -1
}

function followedByColon(text: string, from: number): boolean {
  for (let at = from; at < text.length; at += 1) {
    const symbol = text.charCodeAt(at)
    if (symbol === 0x3a) return true
    if (symbol !== 0x20 && symbol !== 0x0a && symbol !== 0x0d && symbol !== 0x09) return false
  }
  return false
}

function isPlainString(quoted: string, keys: Set<string> | null): boolean {
  if (keys === null && !quoted.includes('\\u')) return true
  let value: string
  try {
    value = JSON.parse(quoted) as string
  } catch {
    return false
  }
  if (!value.isWellFormed()) return false
  if (keys === null) return true
  if (value === '__proto__' || keys.has(value)) return false
  keys.add(value)
  return true
}
