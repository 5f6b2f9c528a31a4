// Memory for what is on its way: only so many bytes at once, in all and for each who asks. Who finds none waits.

/** Gives room back; once, when what it was for is out of memory. */
export type Leave = () => void

export interface Room {
  /**
   * Resolves once there are so many bytes for this asker, in order of asking; null is somebody who is
   * trusted with all of it. No wait is longer than a connection lives on which nothing moves.
   */
  take(bytes: number, asker: string | null): Promise<Leave>
}

export interface Rooms {
  /** Bodies of people who show nothing. */
  readonly strangers: Room
  /** Bodies under a token or a session. */
  readonly senders: Room
  /** Answers that are sent piece by piece. */
  readonly answers: Room
}

const mebibyte = 1_048_576

export const newRooms = (): Rooms => ({
  strangers: newRoom(128 * mebibyte),
  senders: newRoom(128 * mebibyte, 4 * mebibyte),
  answers: newRoom(128 * mebibyte, 2 * mebibyte),
})

interface Waiting {
  readonly bytes: number
  readonly asker: string | null
  readonly enter: (leave: Leave) => void
}

export function newRoom(bytesMax: number, eachMax: number = bytesMax): Room {
  const used = new Map<string | null, number>()
  let total = 0
  let waiting: Waiting[] = []

  const change = (asker: string | null, bytes: number): void => {
    total += bytes
    const own = (used.get(asker) ?? 0) + bytes
    if (own === 0) used.delete(asker)
    else used.set(asker, own)
  }
  const hasShare = ({ asker, bytes }: Omit<Waiting, 'enter'>): boolean =>
    asker === null || (used.get(asker) ?? 0) + bytes <= eachMax
  const occupy = (asker: string | null, bytes: number): Leave => {
    change(asker, bytes)
    return () => {
      change(asker, -bytes)
      letIn()
    }
  }
  const letIn = (): void => {
    // Whoever has a whole share in use waits for themselves; the others keep their order.
    const still: Waiting[] = []
    let isFull = false
    for (const one of waiting) {
      const waits = isFull || !hasShare(one) || total + one.bytes > bytesMax
      isFull ||= hasShare(one) && total + one.bytes > bytesMax
      if (waits) still.push(one)
      else one.enter(occupy(one.asker, one.bytes))
    }
    waiting = still
  }

  return {
    take(bytes, asker) {
      const { promise, resolve } = Promise.withResolvers<Leave>()
      waiting.push({ bytes, asker, enter: resolve })
      letIn()
      return promise
    },
  }
}
