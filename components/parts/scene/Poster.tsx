interface PosterProps {
  readonly address: string
  /** The same for a dark system; without it, that of the server. */
  readonly dark?: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly className?: string | undefined
  readonly loading?: 'lazy' | 'eager'
}

/** The picture of a View, light or dark according to the system. */
export function Poster({
  address,
  dark = `${address}&theme=dark`,
  alt,
  width,
  height,
  className,
  loading = 'lazy',
}: PosterProps) {
  return (
    <picture>
      <source srcSet={dark} media="(prefers-color-scheme: dark)" />
      <img src={address} alt={alt} width={width} height={height} className={className} loading={loading} />
    </picture>
  )
}
