// What the desk and the frame that shows a piece of evidence say to each other, over a port that only they hold.
import type { EvidenceContent } from '@kentongan/domain/evidence'

export type Viewed = Exclude<EvidenceContent, { readonly kind: 'other' }>

/** The first message, with the port: the opened bytes, which the frame then owns, and the few words it says itself. */
export interface ShowFile {
  readonly file: Viewed
  readonly bytes: ArrayBuffer
  readonly words: {
    /** The file's name, as a screen reader says what is shown. */
    readonly name: string
    /** With `{at}` and `{of}` in it. */
    readonly page: string
    readonly cut: string
  }
}

export type FromFrame =
  | { readonly kind: 'shown' }
  | { readonly kind: 'failed' }
  /** Esc was pressed in the frame, whose keys the desk does not hear. */
  | { readonly kind: 'escape' }
  | { readonly kind: 'copy'; readonly bytes: ArrayBuffer | null }

export interface ToFrame {
  readonly kind: 'copy'
}
