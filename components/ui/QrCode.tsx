import { qrDrawing } from './qr'

interface QrCodeProps {
  readonly text: string
  /** What a reader who does not see it is told. */
  readonly label: string
  /** Stands in its place where the text is too long. */
  readonly tooLong: string
  readonly className?: string | undefined
}

/** A QR code, black on white in every theme: readers of codes expect it so. */
export function QrCode({ text, label, tooLong, className }: QrCodeProps) {
  const drawing = qrDrawing(text)
  if (!drawing) return <p>{tooLong}</p>
  const { size, d } = drawing
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      style={{ forcedColorAdjust: 'none' }}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={d} fill="#000" />
    </svg>
  )
}
