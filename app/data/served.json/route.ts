import { StoreAway, StoreSlow } from '@/geodata/domain/service/views'
import { featureStore } from '@/geodata/load/store'
import { OPEN, refusal } from '../../answer'

export { OPTIONS } from '../../answer'

/**
 * The version of the served data set at this moment, `{"version":"…"}`: it may be replaced at any time, and answers are
 * cached by it. 503 while the database cannot say it.
 */
export async function GET(): Promise<Response> {
  try {
    const { version } = await featureStore().dataSet()
    return Response.json({ version }, { headers: { ...OPEN, 'Cache-Control': 'no-store' } })
  } catch (error) {
    if (error instanceof StoreAway || error instanceof StoreSlow) return refusal(503, error.message)
    throw error
  }
}
