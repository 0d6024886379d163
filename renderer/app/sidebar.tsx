import { Link } from '@tanstack/react-router';
import { ChevronsUpDown, GitCompareArrows, House, Keyboard, Lock, LogOut, Search } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useAct, useCall } from '../data/queries.ts';
import { SyncPill } from '../features/sync/sync-pill.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { Menu, MenuChoice, MenuHeading, MenuItem, MenuLine } from '../ui/menu.tsx';
import { Wordmark } from '../ui/wordmark.tsx';
import { appMessages } from './messages.ts';
import { SignOutDialog } from './sign-out-dialog.tsx';
import { setTheme, themes, useTheme } from './theme.ts';

const linkClass =
  'group flex h-8 shrink-0 items-center gap-2.5 rounded-md px-2 text-base text-ink-2 transition-colors hover:bg-hover hover:text-ink data-[status=active]:bg-hover data-[status=active]:font-medium data-[status=active]:text-ink [&_svg]:size-4 [&_svg]:text-ink-3';

function Count({ children, label }: { children: ReactNode; label: string }) {
  return (
    <span className="figures ml-auto rounded bg-loss-soft px-1.5 text-micro font-semibold text-loss">
      <span aria-hidden>{children}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}

export function Sidebar({
  onSearch,
  onShortcuts,
  isSyncOpen,
  onSyncOpen,
}: {
  onSearch(): void;
  onShortcuts(): void;
  isSyncOpen: boolean;
  onSyncOpen(open: boolean): void;
}) {
  const { data: session } = useCall('session.state', {});
  const { data: listed } = useCall('families.list', {});
  const { data: conflicts } = useCall('conflicts.list', {});
  const open = conflicts?.conflicts.filter((conflict) => conflict.status === 'open').length ?? 0;
  return (
    <aside aria-label={appMessages.navigation} className="flex h-full flex-col px-2.5 py-3">
      <Wordmark
        name={session?.firm_name ?? appMessages.product}
        className="h-8 px-2 text-accent-ink max-xl:[&>span]:text-base [&>span]:text-ink"
      />
      <button
        type="button"
        onClick={onSearch}
        className="mt-3 flex h-8 items-center gap-2.5 rounded-md bg-surface px-2 text-base text-ink-3 shadow-[inset_0_0_0_1px_var(--line)] hover:text-ink"
      >
        <Search aria-hidden className="size-4" />
        {appMessages.search}
        <span aria-hidden className="ml-auto flex gap-0.5">
          <Kbd>Ctrl</Kbd>
          <Kbd>K</Kbd>
        </span>
      </button>
      <nav aria-label={appMessages.main} className="-mx-1 mt-4 flex min-h-0 flex-1 flex-col overflow-y-auto px-1">
        <Link to="/" activeOptions={{ exact: true }} className={linkClass}>
          <House aria-hidden />
          {appMessages.home}
        </Link>
        <Link to="/conflicts" className={linkClass}>
          <GitCompareArrows aria-hidden />
          {appMessages.conflicts}
          {open > 0 && <Count label={`, ${open} open`}>{open}</Count>}
        </Link>
        {listed && listed.families.length > 0 && (
          <>
            <h2 className="mt-5 mb-1 px-2 text-micro font-medium text-ink-3">{appMessages.families}</h2>
            {listed.families.map((family) => (
              <Link key={family.ffc_id} to="/families/$ffcId" params={{ ffcId: family.ffc_id }} className={linkClass} title={family.name}>
                <span className="min-w-0 flex-1 truncate">{family.name}</span>
                {family.conflict_count > 0 && <span role="img" aria-label="has a conflict" className="size-1.5 rounded-full bg-loss" />}
                {family.conflict_count === 0 && family.waiting_count > 0 && (
                  <span role="img" aria-label="has waiting edits" className="size-1.5 rounded-full bg-line-strong" />
                )}
              </Link>
            ))}
          </>
        )}
      </nav>
      <div className="mt-3 flex flex-col gap-1">
        <SyncPill open={isSyncOpen} onOpenChange={onSyncOpen} />
        <AccountMenu onShortcuts={onShortcuts} />
      </div>
    </aside>
  );
}

function AccountMenu({ onShortcuts }: { onShortcuts(): void }) {
  const { data: session } = useCall('session.state', {});
  const lock = useAct('session.lock');
  const theme = useTheme();
  const [isLeaving, setLeaving] = useState(false);
  const name = session?.display_name ?? session?.email ?? '';
  const role = session?.firm_role ? appMessages.roles[session.firm_role] : undefined;
  return (
    <>
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            aria-label={`${appMessages.account}: ${name}`}
            className="flex h-11 items-center gap-2.5 rounded-md px-2 text-left hover:bg-hover data-[state=open]:bg-hover"
          >
            <Avatar name={name} size={26} />
            <span className="min-w-0 flex-1 leading-tight">
              <span className="block truncate text-base font-medium">{name}</span>
              {role && <span className="block truncate text-micro text-ink-3">{role}</span>}
            </span>
            <ChevronsUpDown aria-hidden className="size-3.5 text-ink-3" />
          </button>
        }
      >
        <MenuHeading>
          {session?.email} · {session?.device_name}
        </MenuHeading>
        <MenuLine />
        <MenuHeading>{appMessages.theme}</MenuHeading>
        {themes.map((option) => (
          <MenuChoice key={option} checked={theme === option} onCheckedChange={() => setTheme(option)}>
            {appMessages.themes[option]}
          </MenuChoice>
        ))}
        <MenuLine />
        <MenuItem icon={<Keyboard />} hint="?" onSelect={onShortcuts}>
          {appMessages.shortcuts}
        </MenuItem>
        <MenuItem icon={<Lock />} onSelect={() => lock.mutate({})}>
          {appMessages.lock}
        </MenuItem>
        <MenuItem icon={<LogOut />} onSelect={() => setLeaving(true)}>
          {appMessages.signOut}
        </MenuItem>
      </Menu>
      <SignOutDialog open={isLeaving} onOpenChange={setLeaving} />
    </>
  );
}
