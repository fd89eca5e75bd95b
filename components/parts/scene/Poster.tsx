interface PosterProps {
  readonly address: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly className?: string | undefined
  readonly loading?: 'lazy' | 'eager'
}

/** The picture of a View, light or dark according to the system. */
export function Poster({ address, alt, width, height, className, loading = 'lazy' }: PosterProps) {
  return (
    <picture>
      <source srcSet={`${address}&theme=dark`} media="(prefers-color-scheme: dark)" />
      <img src={address} alt={alt} width={width} height={height} className={className} loading={loading} />
    </picture>
  )
}
