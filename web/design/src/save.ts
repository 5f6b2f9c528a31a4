// Hands a file made here to the browser's downloads.

/** How long its address is kept: the download has begun by then, and a long-lived one would keep the bytes in memory. */
const addressMs = 60_000

export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), addressMs)
}
