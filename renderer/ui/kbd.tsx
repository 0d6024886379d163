import type { ReactNode } from 'react';

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-[1.125rem] min-w-[1.125rem] items-center justify-center rounded bg-surface px-1 font-sans text-micro font-medium text-ink-3 shadow-[inset_0_0_0_1px_var(--line)]">
      {children}
    </kbd>
  );
}
