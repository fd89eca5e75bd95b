'use client'

import { Component, type ReactNode } from 'react'

/**
 * Shows something else when what is inside cannot be shown, as when a part of the page fails to load; only a class can
 * catch that.
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
