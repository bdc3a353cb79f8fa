import { Component, type PropsWithChildren, type ReactNode } from 'react';
import { partsCopy } from '../copy';
import { ErrorState } from './error-state';

interface State {
  readonly hasFailed: boolean;
}

/** A fault of ours in what a page shows leaves its frame standing, with a sentence and a way on, instead of a blank screen. */
export class ErrorBoundary extends Component<PropsWithChildren, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <ErrorState
        sentence={partsCopy.broken}
        onRetry={() => {
          this.setState({ hasFailed: false });
        }}
      />
    );
  }
}
