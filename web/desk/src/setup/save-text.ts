// Hands a few lines over to the browser's downloads, made on this device.

export function saveText(name: string, lines: readonly string[]): void {
  const url = URL.createObjectURL(new Blob([`${lines.join('\r\n')}\r\n`], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has begun by then; a long-lived address would keep the text in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
