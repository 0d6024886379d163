import { Check, CircleAlert, X } from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { IconButton } from './button.tsx';

/** Draws a button that may close the message. */
type ToastAction = (close: () => void) => ReactNode;
type Toast = { id: number; text: string; tone: 'done' | 'failed'; action: ToastAction | undefined };

const shownFor = 8_000;
let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function replace(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function dismiss(id: number): void {
  replace(toasts.filter((toast) => toast.id !== id));
}

/** Shows a short message at the foot of the window. At most two are kept. */
export function showToast(text: string, { tone = 'done', action }: { tone?: Toast['tone']; action?: ToastAction } = {}): void {
  const id = nextId++;
  replace([...toasts.slice(-1), { id, text, tone, action }]);
  setTimeout(() => dismiss(id), shownFor);
}

/** Takes every message away, when the person changes or the desk is locked. */
export function clearToasts(): void {
  replace([]);
}

export function Toasts() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div
      role="region"
      aria-label="Messages"
      className="pointer-events-none fixed bottom-4 left-1/2 z-60 flex w-max max-w-[calc(100vw-2rem)] min-w-72 -translate-x-1/2 flex-col gap-2"
    >
      {shown.map((toast) => (
        <div
          key={toast.id}
          role="status"
          className="animate-rise pointer-events-auto flex items-center gap-2.5 rounded-lg bg-raised py-2 pr-1.5 pl-3 text-base shadow-raised ring-1 ring-line"
        >
          {toast.tone === 'done' ? (
            <Check aria-hidden className="size-4 shrink-0 text-gain" />
          ) : (
            <CircleAlert aria-hidden className="size-4 shrink-0 text-loss" />
          )}
          <span className="min-w-0 flex-1 py-0.5">{toast.text}</span>
          {toast.action?.(() => dismiss(toast.id))}
          <IconButton label="Dismiss message" onClick={() => dismiss(toast.id)}>
            <X />
          </IconButton>
        </div>
      ))}
    </div>
  );
}
