import type { ReactNode } from 'react';

/** One scrolling screen of the desk. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto max-w-[76rem] pb-16">{children}</div>
    </div>
  );
}

export function PageHeader({ title, note, actions }: { title: string; note?: string | undefined; actions?: ReactNode }) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-3 px-6 pt-7 pb-5">
      <div className="flex items-baseline gap-3">
        <h1 className="font-serif text-heading font-medium tracking-[-0.01em]">{title}</h1>
        {note && <p className="text-base text-ink-3">{note}</p>}
      </div>
      {actions}
    </header>
  );
}
