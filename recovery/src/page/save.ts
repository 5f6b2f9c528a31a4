// Hands a file to the browser's downloads. Its address ends soon: a long-lived one keeps the content in memory.

const addressMs = 60_000

export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), addressMs)
}
