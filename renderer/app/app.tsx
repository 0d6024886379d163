import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { SessionGate } from '../features/session/session-gate.tsx';
import { lineState, onLineState } from '../data/connection.ts';
import { queryClient } from '../data/queries.ts';
import { EmptyState } from '../ui/notice.tsx';
import { Toasts } from '../ui/toast.tsx';
import { appMessages } from './messages.ts';
import { router } from './router.tsx';

/** What stands above everything when the line to the engine is not up. */
function LineBanner() {
  const line = useSyncExternalStore(onLineState, lineState);
  if (line === 'refused') {
    return (
      <div className="fixed inset-0 z-70 flex items-center justify-center bg-canvas">
        <EmptyState title={appMessages.engineRefused}>{appMessages.engineRefusedLead}</EmptyState>
      </div>
    );
  }
  if (line !== 'down') return null;
  return (
    <div
      role="status"
      className="animate-fade fixed top-0 left-1/2 z-70 -translate-x-1/2 rounded-b-lg bg-ink px-4 py-1.5 text-small font-medium text-canvas shadow-raised"
    >
      {appMessages.engineDown}
    </div>
  );
}

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <LineBanner />
      <SessionGate>
        <RouterProvider router={router} />
      </SessionGate>
      <Toasts />
    </QueryClientProvider>
  );
}
