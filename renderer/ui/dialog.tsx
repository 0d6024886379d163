import { X } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';

type DialogProps = {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: string;
  description?: string;
  width?: 'small' | 'medium' | 'large';
  children: ReactNode;
  footer?: ReactNode;
  /** Nothing inside wants the focus: the dialog itself takes it. */ isSheet?: boolean;
};

const widths = { small: 'max-w-md', medium: 'max-w-xl', large: 'max-w-3xl' } as const;

/** A question or a form in front of everything else. Escape closes it; focus returns to where it came from. */
export function Dialog({ open, onOpenChange, title, description, width = 'medium', children, footer, isSheet = false }: DialogProps) {
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="animate-fade fixed inset-0 z-40 bg-[rgb(20_18_12/38%)] dark:bg-black/60" />
        <RadixDialog.Content
          {...(isSheet && {
            onOpenAutoFocus: (event: Event) => {
              event.preventDefault();
              (event.currentTarget as HTMLElement | null)?.focus();
            },
          })}
          {...(!description && { 'aria-describedby': undefined })}
          className={classNames(
            'animate-rise fixed top-[7vh] left-1/2 z-50 flex max-h-[86vh] w-[calc(100vw-2rem)] -translate-x-1/2 flex-col rounded-xl bg-raised shadow-raised ring-1 ring-line',
            widths[width],
          )}
        >
          <header className="flex items-start justify-between gap-4 px-5 pt-4 pb-3">
            <div>
              <RadixDialog.Title className="text-title font-semibold">{title}</RadixDialog.Title>
              {description && <RadixDialog.Description className="mt-0.5 text-base text-ink-3">{description}</RadixDialog.Description>}
            </div>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
          {/* Last in order, so that the first field has the focus when the dialog opens. */}
          {footer && <footer className="flex items-center justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>}
          <RadixDialog.Close asChild>
            <IconButton label="Close" className="absolute top-3.5 right-3.5">
              <X />
            </IconButton>
          </RadixDialog.Close>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
