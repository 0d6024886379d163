import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

const itemClass =
  'flex h-8 items-center gap-2 rounded-md px-2 text-base text-ink outline-none select-none data-highlighted:bg-hover data-disabled:text-ink-3 [&_svg]:size-3.5 [&_svg]:text-ink-3';

/** A list of commands behind a button. */
export function Menu({ trigger, children, align = 'end' }: { trigger: ReactNode; children: ReactNode; align?: 'start' | 'end' }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      {/* Inside its landmark, not at the end of the page: it floats by fixed position. */}
      <DropdownMenu.Content
        align={align}
        sideOffset={6}
        collisionPadding={8}
        className="animate-rise z-50 min-w-48 rounded-lg bg-raised p-1 shadow-raised ring-1 ring-line"
      >
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

export function MenuItem({
  icon,
  children,
  onSelect,
  hint,
  tone,
}: {
  icon?: ReactNode;
  children: ReactNode;
  onSelect(): void;
  hint?: string;
  tone?: 'loss';
}) {
  return (
    <DropdownMenu.Item onSelect={onSelect} className={classNames(itemClass, tone === 'loss' && 'text-loss')}>
      {icon}
      <span className="flex-1">{children}</span>
      {hint && <kbd className="text-micro text-ink-3">{hint}</kbd>}
    </DropdownMenu.Item>
  );
}

export function MenuChoice({
  checked,
  children,
  onCheckedChange,
}: {
  checked: boolean;
  children: ReactNode;
  onCheckedChange(checked: boolean): void;
}) {
  return (
    <DropdownMenu.CheckboxItem
      checked={checked}
      onCheckedChange={onCheckedChange}
      onSelect={(event) => event.preventDefault()}
      className={itemClass}
    >
      <span className="flex size-3.5 items-center justify-center">
        <DropdownMenu.ItemIndicator>
          <Check />
        </DropdownMenu.ItemIndicator>
      </span>
      {children}
    </DropdownMenu.CheckboxItem>
  );
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-2 pt-1.5 pb-1 text-micro font-medium text-ink-3">{children}</DropdownMenu.Label>;
}

export function MenuLine() {
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />;
}
