// A QR code as one SVG path: dark on light in every theme and on paper, since scanners need it so.
import type { JSX } from 'preact'
import { encode } from 'uqr'

/** The quiet zone that the standard asks for, in modules. */
const border = 4

/** The modules of a QR code as a path of squares. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border })
  const path = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return { size, path: path.join('') }
}

export function Qr({
  text,
  label,
}: {
  readonly text: string
  readonly label: string
}): JSX.Element {
  const { size, path } = qrPath(text)
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#fff" stroke="none" />
      <path d={path} fill="#000" stroke="none" shape-rendering="crispEdges" />
    </svg>
  )
}
