import { qrDrawing } from './qr'

interface QrCodeProps {
  readonly text: string
  /** Accessible name. */
  readonly label: string
  /** Shown instead if the text is too long. */
  readonly tooLong: string
  readonly className?: string | undefined
}

/** A QR code, black on white in every theme, as scanners expect. */
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
