// One order to a process of its own, and its one answer.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Runs the module beside this one on an order. Rejects when it ends without an answer. */
export async function askWorker<Order extends object, Reply>(
  module: string,
  order: Order,
): Promise<Reply> {
  const path = fileURLToPath(new URL(`./${module}.ts`, import.meta.url))
  const worker = fork(path, {
    execPath: process.execPath,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(worker, 'exit').then(([code]) => {
    throw new Error(`${module} ended with ${code} before it answered`)
  })
  try {
    worker.send(order)
    const [reply] = await Promise.race([once(worker, 'message'), ended])
    return reply as Reply
  } finally {
    ended.catch(() => undefined)
    worker.kill()
  }
}
