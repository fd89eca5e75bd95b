import { contactFault } from './components/pages/record/contact'

/** Runs once when the server starts: reports invalid settings. */
export function register(): void {
  const fault = contactFault(process.env)
  if (fault && process.env.NEXT_PHASE !== 'phase-production-build') console.warn(fault)
}
