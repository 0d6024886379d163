import { Outlet, useNavigate } from '@tanstack/react-router';
import { Menu as MenuIcon } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import { useState } from 'react';
import { SignInForm } from '../features/session/sign-in.tsx';
import { sessionMessages } from '../features/session/messages.ts';
import { useCall } from '../data/queries.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Wordmark } from '../ui/wordmark.tsx';
import { CommandPalette } from './command-palette.tsx';
import { appMessages } from './messages.ts';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { useShortcuts } from './shortcuts.ts';
import { Sidebar } from './sidebar.tsx';

/** The desk: navigation at the side, one screen beside it, search and help above both. */
export function Shell() {
  const [overlay, setOverlay] = useState<'palette' | 'shortcuts' | 'navigation' | 'sign_in' | undefined>();
  const [isSyncOpen, setSyncOpen] = useState(false);
  const { data: session } = useCall('session.state', {});
  const { data: listed } = useCall('families.list', {});
  const navigate = useNavigate();
  useShortcuts({
    navigate: (to) => void navigate({ to }),
    families: listed?.families.map((family) => family.ffc_id) ?? [],
    openPalette: () => setOverlay('palette'),
    openShortcuts: () => setOverlay('shortcuts'),
    openSync: () => setSyncOpen(true),
  });
  const close = (open: boolean) => {
    if (!open) setOverlay(undefined);
  };
  const sidebar = (
    <Sidebar
      onSearch={() => setOverlay('palette')}
      onShortcuts={() => setOverlay('shortcuts')}
      isSyncOpen={isSyncOpen}
      onSyncOpen={setSyncOpen}
    />
  );
  return (
    <div className="flex h-full">
      <a
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-70 focus:rounded-md focus:bg-raised focus:px-3 focus:py-2 focus:shadow-raised"
      >
        Skip to content
      </a>
      <div className="hidden w-[14rem] shrink-0 md:block xl:w-[15rem]">{sidebar}</div>
      <div className="flex min-w-0 flex-1 flex-col md:py-2 md:pr-2">
        <header className="flex h-12 shrink-0 items-center gap-2 px-3 md:hidden">
          <IconButton label={appMessages.openMenu} onClick={() => setOverlay('navigation')}>
            <MenuIcon />
          </IconButton>
          <Wordmark name={session?.firm_name ?? appMessages.product} className="text-accent-ink" />
        </header>
        {session && !session.signed_in && (
          <div role="status" className="mb-2 flex items-center justify-between gap-3 rounded-lg bg-warn-soft px-4 py-2 text-base text-warn">
            <span>{appMessages.signedOutBanner}</span>
            <Button size="small" onClick={() => setOverlay('sign_in')}>
              {appMessages.signIn}
            </Button>
          </div>
        )}
        <main
          id="main"
          tabIndex={-1}
          className="relative min-h-0 flex-1 overflow-hidden bg-surface outline-none md:rounded-xl md:ring-1 md:ring-line"
        >
          <Outlet />
        </main>
      </div>
      <CommandPalette open={overlay === 'palette'} onOpenChange={close} onShortcuts={() => setOverlay('shortcuts')} />
      <ShortcutSheet open={overlay === 'shortcuts'} onOpenChange={close} />
      <Dialog
        open={overlay === 'sign_in'}
        onOpenChange={close}
        width="small"
        title={sessionMessages.signIn.again}
        description={sessionMessages.signIn.againLead}
      >
        <SignInForm email={session?.email ?? null} onDone={() => setOverlay(undefined)} />
      </Dialog>
      <RadixDialog.Root open={overlay === 'navigation'} onOpenChange={close}>
        <RadixDialog.Portal>
          <RadixDialog.Overlay className="fixed inset-0 z-40 bg-black/40" />
          <RadixDialog.Content
            aria-describedby={undefined}
            className="fixed inset-y-0 left-0 z-50 w-[15rem] bg-canvas shadow-raised"
            onClick={(event) => {
              if ((event.target as Element).closest('a')) setOverlay(undefined);
            }}
          >
            <RadixDialog.Title className="sr-only">{appMessages.navigation}</RadixDialog.Title>
            {sidebar}
          </RadixDialog.Content>
        </RadixDialog.Portal>
      </RadixDialog.Root>
    </div>
  );
}
