import { contactFault } from './components/pages/record/contact'

/** Called once when the server starts: says what is wrong with its settings. */
export function register(): void {
  const fault = contactFault(process.env)
  if (fault && process.env.NEXT_PHASE !== 'phase-production-build') console.warn(fault)
}
