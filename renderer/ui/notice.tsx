import { CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { errorCatalogue, type StewardError } from '../../contract/errors.ts';
import { classNames } from './class-names.ts';
import { humanDates } from './format.ts';

/** A quiet block of words about a state. */
export function Notice({
  tone = 'neutral',
  title,
  children,
  actions,
  className,
}: {
  tone?: 'neutral' | 'warn' | 'loss';
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
}) {
  const Icon = tone === 'neutral' ? Info : CircleAlert;
  return (
    <div
      role={tone === 'loss' ? 'alert' : 'note'}
      className={classNames(
        'flex items-start gap-2.5 rounded-lg px-3 py-2.5 text-base',
        tone === 'neutral' && 'bg-subtle text-ink-2',
        tone === 'warn' && 'bg-warn-soft text-warn',
        tone === 'loss' && 'bg-loss-soft text-loss',
        className,
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="text-pretty">{children}</div>}
      </div>
      {actions}
    </div>
  );
}

/** What can be done. Of a wrong state the message itself tells it. */
export function remedyOf({ code }: Pick<StewardError, 'code'>): string {
  return code === 'FW461' ? '' : errorCatalogue[code].remedy;
}

/** What failed, in the words of the error list, with its remedy; the code stands small for support. */
export function ErrorNotice({ error, className }: { error: StewardError | null | undefined; className?: string }) {
  if (!error) return null;
  // What is wrong with single fields says more than the remedy that all errors of the code share.
  const reasons = humanDates([...new Set(Object.values(error.fields ?? {}))].join(' '));
  return (
    <Notice tone="loss" title={error.message} {...(className && { className })}>
      <span className="opacity-90">{reasons || remedyOf(error)}</span>{' '}
      <span className="text-micro opacity-80" translate="no">
        {error.code}
        {error.requestId ? ` · ${error.requestId}` : ''}
      </span>
    </Notice>
  );
}

/** What stands where nothing is: a sentence, the reason, and what can be done. */
export function EmptyState({
  title,
  children,
  action,
  icon,
  isPage = false,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
  /** It is all there is on the page: its title is the heading. */ isPage?: boolean;
}) {
  const Title = isPage ? 'h1' : 'p';
  return (
    <div className="flex flex-col items-center px-6 py-14 text-center">
      {icon && (
        <div aria-hidden className="mb-3 flex size-10 items-center justify-center rounded-full bg-subtle text-ink-3 [&_svg]:size-5">
          {icon}
        </div>
      )}
      <Title className="text-body font-medium text-ink">{title}</Title>
      {children && <div className="mt-1 max-w-[46ch] text-base text-pretty text-ink-3">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}

/** Placeholder bars in the shape of what is being read. */
export function Skeleton({ rows = 5, className }: { rows?: number; className?: string }) {
  return (
    <div role="status" aria-label="Loading" className={classNames('flex flex-col gap-3 p-4', className)}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="h-4 animate-pulse rounded bg-subtle" style={{ width: `${88 - ((index * 17) % 45)}%` }} />
      ))}
    </div>
  );
}
