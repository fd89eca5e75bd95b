'use client'

import { Component, type ReactNode } from 'react'

/**
 * Shows a fallback if rendering fails, e.g. because a lazy part failed to load. A class, since there is no hook for
 * this.
 */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode; readonly instead: ReactNode },
  { failed: boolean }
> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children
  }
}
