// A tar as POSIX describes it, written apart from the one that is exported.

export function tarOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array<ArrayBuffer> {
  const blocks: Buffer[] = []
  for (const [path, content] of Object.entries(files)) {
    const bytes = Buffer.from(content as Uint8Array)
    const head = Buffer.alloc(512)
    head.write(path)
    head.write(bytes.length.toString(8).padStart(11, '0'), 124)
    head.write('        0ustar', 148)
    head.write('0', 156)
    head.write('ustar', 257)
    const sum = head.fill(32, 148, 156).reduce((all, byte) => all + byte, 0)
    head.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148)
    const body = Buffer.alloc(Math.ceil(bytes.length / 512) * 512)
    body.set(bytes)
    blocks.push(head, body)
  }
  return Uint8Array.from(Buffer.concat([...blocks, Buffer.alloc(1024)]))
}
