import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { CornerDownLeft, GitCompareArrows, House, Keyboard, Lock, Plus, RefreshCw, SunMoon, UserPlus, Users } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { reaches } from '../../contract/entities/people.ts';
import { api } from '../data/api.ts';
import { useAct, useCall } from '../data/queries.ts';
import { categoryLabel } from '../features/asset/category-words.ts';
import { CategorySign } from '../features/asset/category-sign.tsx';
import { mayAddAsset } from '../features/family/use-family.ts';
import { Avatar } from '../ui/avatar.tsx';
import { appMessages } from './messages.ts';
import { paletteMatch } from './palette-match.ts';
import { setTheme, themes, useTheme } from './theme.ts';

const words = appMessages.palette;
const itemClass =
  'flex h-9 items-center gap-2.5 rounded-md px-2.5 text-base text-ink select-none data-[selected=true]:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3';

type GroupName = 'families' | 'people' | 'assets' | 'commands';
type Entry = {
  key: string;
  group: GroupName;
  label: string;
  note?: string;
  /** More words to find it by. */ words?: string;
  icon: ReactNode;
  run(): void;
};

const groupNames: readonly GroupName[] = ['families', 'assets', 'people', 'commands'];
/** Lines shown per group: more than anybody reads, few enough to draw at each letter. */
const shownPerGroup = 12;

/** The entries that answer what was typed, best first, the group with the best answer on top. */
function answers(entries: readonly Entry[], typed: string): { name: GroupName; found: Entry[] }[] {
  const scored = entries
    .map((entry) => ({ entry, score: paletteMatch(`${entry.label} ${entry.words ?? ''}`, typed) }))
    .filter(({ score }) => score > 0);
  return groupNames
    .map((name) => ({ name, members: scored.filter(({ entry }) => entry.group === name).sort((x, y) => y.score - x.score) }))
    .filter(({ members }) => members.length > 0)
    .sort((x, y) => (typed === '' ? 0 : (y.members[0]?.score ?? 0) - (x.members[0]?.score ?? 0)))
    .map(({ name, members }) => ({ name, found: members.slice(0, shownPerGroup).map(({ entry }) => entry) }));
}

/** Ctrl or Cmd K: everything that has a name on this computer, and what can be done. */
export function CommandPalette({
  open,
  onOpenChange,
  onShortcuts,
}: {
  open: boolean;
  onOpenChange(open: boolean): void;
  onShortcuts(): void;
}) {
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="animate-fade fixed inset-0 z-40 bg-[rgb(20_18_12/30%)] dark:bg-black/60" />
        <RadixDialog.Content
          aria-describedby={undefined}
          className="animate-rise fixed top-[12vh] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-[38rem] -translate-x-1/2 overflow-hidden rounded-xl bg-raised shadow-raised ring-1 ring-line"
        >
          <RadixDialog.Title className="sr-only">{words.label}</RadixDialog.Title>
          <PaletteContent close={() => onOpenChange(false)} onShortcuts={onShortcuts} />
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

function PaletteContent({ close, onShortcuts }: { close(): void; onShortcuts(): void }) {
  const [typed, setTyped] = useState('');
  const entries = useEntries(typed.trim().length >= 2, onShortcuts);
  const groups = useMemo(() => answers(entries, typed.trim()), [entries, typed]);
  return (
    <Command
      label={words.label}
      loop
      shouldFilter={false}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-micro [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-3"
    >
      <Command.Input
        autoFocus
        value={typed}
        onValueChange={setTyped}
        placeholder={words.placeholder}
        className="h-12 w-full border-b border-line bg-transparent px-4 text-body outline-none"
      />
      <Command.List aria-label={words.label} className="max-h-[min(26rem,60vh)] overflow-y-auto p-1.5">
        {groups.length === 0 && (
          <p role="status" className="px-3 py-8 text-center text-base text-ink-3">
            {words.nothing}
          </p>
        )}
        {groups.map(({ name, found }) => (
          <Command.Group key={name} heading={words[name]}>
            {found.map((entry) => (
              <Command.Item
                key={entry.key}
                value={entry.key}
                onSelect={() => {
                  close();
                  entry.run();
                }}
                className={itemClass}
              >
                {entry.icon}
                <span className="truncate">{entry.label}</span>
                {entry.note && <span className="ml-auto truncate pl-6 text-small text-ink-3">{entry.note}</span>}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
      <p className="flex items-center gap-1.5 border-t border-line px-4 py-2 text-micro text-ink-3">
        <CornerDownLeft aria-hidden className="size-3" />
        {words.open}
      </p>
    </Command>
  );
}

/** Everything that has a name here, and what can be done. People and assets are read when somebody looks for something. */
function useEntries(isLooking: boolean, onShortcuts: () => void): readonly Entry[] {
  const navigate = useNavigate();
  const theme = useTheme();
  const { mutate: lock } = useAct('session.lock');
  const { mutate: syncNow } = useAct('sync.now');
  const { data: listed } = useCall('families.list', {});
  const families = useMemo(() => listed?.families ?? [], [listed]);
  const assets = useQueries({
    queries: families.map(({ ffc_id }) => ({
      queryKey: ['families.assets', { ffc_id }],
      queryFn: () => api.call('families.assets', { ffc_id }),
      enabled: isLooking,
    })),
    combine: dataOf,
  });
  const people = useQueries({
    queries: families.map(({ ffc_id }) => ({
      queryKey: ['families.people', { ffc_id }],
      queryFn: () => api.call('families.people', { ffc_id }),
      enabled: isLooking,
    })),
    combine: dataOf,
  });
  return useMemo(() => {
    const nextTheme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
    const command = (
      key: string,
      label: string,
      icon: ReactNode,
      run: () => void,
      more: { words?: string; note?: string } = {},
    ): Entry => ({ key, group: 'commands', label, icon, run, ...more });
    const found = isLooking
      ? families.flatMap(({ ffc_id: ffcId, name }, index): Entry[] => [
          ...(people[index]?.people ?? []).map((person): Entry => ({
            key: `person ${person.membership_id}`,
            group: 'people',
            label: person.name,
            note: name,
            icon: <Avatar name={person.name} kind={person.kind} size={20} />,
            run: () => void navigate({ to: '/families/$ffcId/people', params: { ffcId } }),
          })),
          ...(assets[index]?.assets ?? []).map((asset): Entry => ({
            key: `asset ${asset.asset_id} ${ffcId}`,
            group: 'assets',
            label: asset.name,
            words: categoryLabel(asset.category_code),
            note: name,
            icon: <CategorySign code={asset.category_code} />,
            run: () => void navigate({ to: '/families/$ffcId/assets/$assetId', params: { ffcId, assetId: asset.asset_id } }),
          })),
        ])
      : [];
    return [
      ...families.map((family): Entry => ({
        key: `family ${family.ffc_id}`,
        group: 'families',
        label: family.name,
        icon: <Users />,
        run: () => void navigate({ to: '/families/$ffcId', params: { ffcId: family.ffc_id } }),
      })),
      ...(listed?.loose_assets ?? []).map((asset): Entry => ({
        key: `asset ${asset.asset_id}`,
        group: 'assets',
        label: asset.name,
        words: categoryLabel(asset.category_code),
        icon: <CategorySign code={asset.category_code} />,
        run: () => void navigate({ to: '/assets/$assetId', params: { assetId: asset.asset_id } }),
      })),
      ...found,
      command('home', appMessages.home, <House />, () => void navigate({ to: '/' }), { words: 'go families' }),
      command('conflicts', appMessages.conflicts, <GitCompareArrows />, () => void navigate({ to: '/conflicts' }), { words: 'go' }),
      command('sync', words.syncNow, <RefreshCw />, () => syncNow({}), { words: 'send' }),
      command('theme', appMessages.theme, <SunMoon />, () => setTheme(nextTheme), {
        words: 'light dark',
        note: appMessages.themes[nextTheme],
      }),
      command('shortcuts', appMessages.shortcuts, <Keyboard />, onShortcuts, { words: 'help keys' }),
      command('lock', appMessages.lock, <Lock />, () => lock({})),
      ...families
        .filter(mayAddAsset)
        .map((family) =>
          command(
            `new ${family.ffc_id}`,
            words.newAssetIn(family.name),
            <Plus />,
            () => void navigate({ to: '/families/$ffcId/new-asset', params: { ffcId: family.ffc_id } }),
            { words: 'create add' },
          ),
        ),
      ...families
        .filter((family) => reaches(family.access, 'edit'))
        .map((family) =>
          command(
            `add ${family.ffc_id}`,
            words.addPersonTo(family.name),
            <UserPlus />,
            () => void navigate({ to: '/families/$ffcId/people', params: { ffcId: family.ffc_id }, search: { add: 'person' } }),
            { words: 'member' },
          ),
        ),
    ];
  }, [assets, families, isLooking, listed, lock, navigate, onShortcuts, people, syncNow, theme]);
}

/** Answers in the order of the questions; what has not come yet is missing. */
function dataOf<Answer>(results: readonly { data: Answer | undefined }[]): (Answer | undefined)[] {
  return results.map((result) => result.data);
}
