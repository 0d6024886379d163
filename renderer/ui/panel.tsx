import type { ReactNode } from 'react';

/** A titled part of a screen: a rule above, no box. */
export function Panel({
  title,
  actions,
  className = '',
  children,
}: {
  title: string;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section aria-label={title} className={`min-w-0 ${className}`}>
      <header className="mb-2 flex h-8 items-center justify-between gap-3 border-b border-line pb-2">
        <h2 className="text-base font-semibold">{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  );
}
