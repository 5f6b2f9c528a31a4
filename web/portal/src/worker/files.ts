// Files that a reporter chose: still there when they are needed?
import type { FileToSend } from './protocol.ts'

/**
 * True when one of these can no longer be read: phones hand out files that vanish with the app that held
 * them, and a changed file is refused by the browser.
 */
export async function unreadableFile(files: readonly FileToSend[]): Promise<boolean> {
  for (const { file } of files) {
    try {
      await file.slice(0, 1).arrayBuffer()
    } catch {
      return true
    }
  }
  return false
}
