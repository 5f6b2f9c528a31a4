// A few lines as a file, made on this device.
import { save } from '@kentongan/design/save'

export const saveText = (name: string, lines: readonly string[]): void =>
  save(new Blob([`${lines.join('\r\n')}\r\n`], { type: 'text/plain' }), name)
