import postgres from 'postgres'
import { loadSynthetic } from './bench/millions'
const big = postgres(`postgres://postgres@127.0.0.1:${process.argv[2]}/big`, { max: 1, onnotice: () => {} })
await loadSynthetic(big, 200_000, { places: 3000, partitions: 6 })
await big.end()
