// When npm, which started this process through a shell, is gone.

const lookMilliseconds = 200

// Taken as the process begins: asked later, a shell that ended meanwhile would go unseen for ever.
const parent = process.ppid

/**
 * Resolves once the shell that npm ran this process in has ended: npm passes SIGTERM on to its shell alone, so
 * that `npm start` would leave its server running. Never resolves for a process that npm did not start, whose
 * parent may well end before it, nor on Windows, where a parent's id outlives it.
 */
export function orphaned(): Promise<void> {
  if (process.env.npm_lifecycle_event === undefined) return new Promise(() => {})
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(timer)
      resolve()
    }, lookMilliseconds)
    timer.unref()
  })
}
