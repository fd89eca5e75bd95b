import { BareMap } from './BareMap'

export default function Page() {
  return (
    <main>
      <h1>Bare map</h1>
      <BareMap />
    </main>
  )
}
