import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround, type Label, laidOut } from './layout'

const right = { x: 30, y: 0 }
const left = { x: -30, y: 0 }

function label(id: string, x: number, y = 0, insists = false): Label {
  return { id, x, y, width: 40, height: 10, positions: [right, left], insists }
}

describe('label layout', () => {
  it('uses the first free position', () => {
    expect(laidOut([label('gao', 0)], []).get('gao')).toBe(right)
    expect(laidOut([label('gao', 0)], [boxAround(30, 0, 20, 20)]).get('gao')).toBe(left)
  })

  it('avoids earlier labels', () => {
    const placed = laidOut([label('timbuktu', 0), label('gao', 5)], [])
    expect(placed.get('timbuktu')).toBe(right)
    expect(placed.get('gao')).toBe(left)
  })

  it('omits a label without room, unless it insists', () => {
    const full = [boxAround(0, 0, 500, 500)]
    expect(laidOut([label('kati', 0)], full).has('kati')).toBe(false)
    expect(laidOut([label('kidal', 0, 0, true)], full).get('kidal')).toBe(right)
  })

  it('omits a label whose sign is covered, and keeps other labels off the sign', () => {
    const dotted = { ...label('mopti', 100), sign: 6 }
    expect(laidOut([dotted], [boxAround(100, 0, 10, 10)]).has('mopti')).toBe(false)
    expect(laidOut([dotted, label('sikasso', 70)], []).get('sikasso')).toBe(left)
  })

  it('never lets two labels overlap', () => {
    const anchors = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 })), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(anchors, (points) => {
        const labels = points.map(([x, y], i) => label(String(i), x, y))
        const placed = laidOut(labels, [])
        const boxes = labels.flatMap(({ id, x, y, width, height }) => {
          const offset = placed.get(id)
          return offset ? [boxAround(x + offset.x, y + offset.y, width, height)] : []
        })
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(i + 1)) {
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
          }
        }
      }),
    )
  })
})
