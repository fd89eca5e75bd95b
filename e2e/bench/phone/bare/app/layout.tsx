import 'leaflet/dist/leaflet.css'
import type { ReactNode } from 'react'

export const metadata = { title: 'Bare map' }

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
