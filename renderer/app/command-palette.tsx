import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { CornerDownLeft, GitCompareArrows, House, Keyboard, Lock, Plus, RefreshCw, SunMoon, UserPlus, Users } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { api } from '../data/api.ts';
import { useAct, useCall } from '../data/queries.ts';
import { categoryLabel } from '../features/asset/category-words.ts';
import { CategorySign } from '../features/asset/category-sign.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { appMessages } from './messages.ts';
import { paletteMatch } from './palette-match.ts';
import { setTheme, themes, useTheme } from './theme.ts';

const words = appMessages.palette;
const itemClass = 'flex h-9 items-center gap-2.5 rounded-md px-2.5 text-base text-ink select-none data-[selected=true]:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3';

function Entry({ value, icon, note, onSelect, children }: { value: string; icon: ReactNode; note?: string; onSelect(): void; children: ReactNode }) {
  return (
    <Command.Item value={value} onSelect={onSelect} className={itemClass}>
      {icon}<span className="truncate">{children}</span>{note && <span className="ml-auto truncate pl-6 text-small text-ink-3">{note}</span>}
    </Command.Item>
  );
}

/** Ctrl or Cmd K: everything that has a name on this computer, and what can be done. */
export function CommandPalette({ open, onOpenChange, onShortcuts }: { open: boolean; onOpenChange(open: boolean): void; onShortcuts(): void }) {
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="animate-fade fixed inset-0 z-40 bg-[rgb(20_18_12/30%)] dark:bg-black/60" />
        <RadixDialog.Content aria-describedby={undefined} className="animate-rise fixed top-[12vh] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-[38rem] -translate-x-1/2 overflow-hidden rounded-xl bg-raised shadow-raised ring-1 ring-line">
          <RadixDialog.Title className="sr-only">{words.label}</RadixDialog.Title>
          <PaletteContent close={() => onOpenChange(false)} onShortcuts={onShortcuts} />
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

function PaletteContent({ close, onShortcuts }: { close(): void; onShortcuts(): void }) {
  const navigate = useNavigate();
  const theme = useTheme();
  const lock = useAct('session.lock');
  const syncNow = useAct('sync.now');
  const { data: listed } = useCall('families.list', {});
  const [typed, setTyped] = useState('');
  const families = listed?.families ?? [];
  // Names of people and assets are read when somebody looks for something, not each time the palette opens.
  const enabled = typed.trim().length >= 2;
  const assets = useQueries({ queries: families.map(({ ffc_id }) => ({ queryKey: ['families.assets', { ffc_id }], queryFn: () => api.call('families.assets', { ffc_id }), enabled })) });
  const people = useQueries({ queries: families.map(({ ffc_id }) => ({ queryKey: ['families.people', { ffc_id }], queryFn: () => api.call('families.people', { ffc_id }), enabled })) });
  const run = (action: () => void) => () => { close(); action(); };
  const nextTheme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  return (
    <Command label={words.label} loop filter={paletteMatch} className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-micro [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-3">
      <Command.Input autoFocus value={typed} onValueChange={setTyped} placeholder={words.placeholder} className="h-12 w-full border-b border-line bg-transparent px-4 text-body outline-none" />
      <Command.List aria-label={words.label} className="max-h-[min(26rem,60vh)] overflow-y-auto p-1.5">
        <Command.Empty className="px-3 py-8 text-center text-base text-ink-3">{words.nothing}</Command.Empty>
        <Command.Group heading={words.families}>
          {families.map((family) => <Entry key={family.ffc_id} value={`family ${family.name} ${family.ffc_id}`} icon={<Users />} onSelect={run(() => void navigate({ to: '/families/$ffcId', params: { ffcId: family.ffc_id } }))}>{family.name}</Entry>)}
        </Command.Group>
        <Command.Group heading={words.people}>
          {enabled && people.flatMap((result, index) => (result.data?.people ?? []).map((person) => (
            <Entry key={person.membership_id} value={`person ${person.name} ${person.membership_id}`} icon={<Avatar name={person.name} kind={person.kind} size={20} />} note={families[index]?.name ?? ''} onSelect={run(() => void navigate({ to: '/families/$ffcId/people', params: { ffcId: families[index]?.ffc_id ?? '' } }))}>{person.name}</Entry>
          )))}
        </Command.Group>
        <Command.Group heading={words.assets}>
          {enabled && assets.flatMap((result, index) => (result.data?.assets ?? []).map((asset) => (
            <Entry key={`${asset.asset_id} ${index}`} value={`asset ${asset.name} ${categoryLabel(asset.category_code)} ${asset.asset_id} ${index}`} icon={<CategorySign code={asset.category_code} />} note={families[index]?.name ?? ''} onSelect={run(() => void navigate({ to: '/families/$ffcId/assets/$assetId', params: { ffcId: families[index]?.ffc_id ?? '', assetId: asset.asset_id } }))}>{asset.name}</Entry>
          )))}
          {(listed?.loose_assets ?? []).map((asset) => <Entry key={asset.asset_id} value={`asset ${asset.name} ${asset.asset_id}`} icon={<CategorySign code={asset.category_code} />} onSelect={run(() => void navigate({ to: '/assets/$assetId', params: { assetId: asset.asset_id } }))}>{asset.name}</Entry>)}
        </Command.Group>
        <Command.Group heading={words.commands}>
          <Entry value="go home" icon={<House />} onSelect={run(() => void navigate({ to: '/' }))}>{appMessages.home}</Entry>
          <Entry value="go conflicts" icon={<GitCompareArrows />} onSelect={run(() => void navigate({ to: '/conflicts' }))}>{appMessages.conflicts}</Entry>
          <Entry value="sync now send" icon={<RefreshCw />} onSelect={run(() => syncNow.mutate({}))}>{words.syncNow}</Entry>
          {families.map((family) => <Entry key={family.ffc_id} value={`new asset create ${family.name}`} icon={<Plus />} onSelect={run(() => void navigate({ to: '/families/$ffcId/new-asset', params: { ffcId: family.ffc_id } }))}>{words.newAssetIn(family.name)}</Entry>)}
          {families.map((family) => <Entry key={family.ffc_id} value={`add person member ${family.name}`} icon={<UserPlus />} onSelect={run(() => void navigate({ to: '/families/$ffcId/people', params: { ffcId: family.ffc_id }, search: { add: 'person' } }))}>{words.addPersonTo(family.name)}</Entry>)}
          <Entry value="theme light dark" icon={<SunMoon />} note={appMessages.themes[nextTheme]} onSelect={run(() => setTheme(nextTheme))}>{appMessages.theme}</Entry>
          <Entry value="keyboard shortcuts help" icon={<Keyboard />} onSelect={run(onShortcuts)}>{appMessages.shortcuts}</Entry>
          <Entry value="lock now" icon={<Lock />} onSelect={run(() => lock.mutate({}))}>{appMessages.lock}</Entry>
        </Command.Group>
      </Command.List>
      <p className="flex items-center gap-1.5 border-t border-line px-4 py-2 text-micro text-ink-3"><CornerDownLeft aria-hidden className="size-3" />open</p>
    </Command>
  );
}
