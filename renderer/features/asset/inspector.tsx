import { Link } from '@tanstack/react-router';
import { Ellipsis, RotateCcw, Trash2, X } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { reaches } from '../../../contract/entities/people.ts';
import type { Currency } from '../../../contract/money.ts';
import type { AssetDetail } from '../../../contract/views.ts';
import { asStewardError } from '../../data/errors.ts';
import { useAct, useCall } from '../../data/queries.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { EmptyState, ErrorNotice, Notice, Skeleton } from '../../ui/notice.tsx';
import { showSaved } from '../sync/show-saved.tsx';
import { AssetHeader } from './asset-header.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { DetailsView } from './details-view.tsx';
import { HistoryView } from './history-view.tsx';
import { assetMessages as words } from './messages.ts';
import { OwnershipView } from './ownership-view.tsx';
import { ValuesView } from './values-view.tsx';

export const inspectorViews = ['details', 'ownership', 'values', 'history'] as const;
export type InspectorView = (typeof inspectorViews)[number];

type InspectorProps = {
  assetId: string;
  home: Currency;
  view: InspectorView | undefined;
  onView(view: InspectorView): void;
  onClose?: (() => void) | undefined;
};

const tabClass =
  'relative flex h-9 items-center px-0.5 text-base font-medium text-ink-3 hover:text-ink data-[state=active]:text-ink data-[state=active]:after:absolute data-[state=active]:after:inset-x-0 data-[state=active]:after:bottom-0 data-[state=active]:after:h-0.5 data-[state=active]:after:rounded-full data-[state=active]:after:bg-accent';

/** One asset: what it is, who holds it, what it was worth, what happened to it. */
export function Inspector({ assetId, home, view = 'values', onView, onClose }: InspectorProps) {
  const { data, error } = useCall('assets.get', { asset_id: assetId });
  const [isFormDirty, setFormDirty] = useState(false);
  const [isSplitDirty, setSplitDirty] = useState(false);
  const failure = error ? asStewardError(error) : undefined;
  // What is no longer there, or no longer shared, leaves the screen too; after any other failure the last answer stays.
  if (failure && (!data || failure.code === 'FW404')) {
    return (
      <Frame onClose={onClose}>
        {failure.code === 'FW404' ? <EmptyState title={failure.message} /> : <ErrorNotice error={failure} className="m-6" />}
      </Frame>
    );
  }
  if (!data)
    return (
      <Frame onClose={onClose}>
        <Skeleton rows={8} />
      </Frame>
    );
  const { row } = data;
  const canEdit = reaches(row.access, 'edit');
  return (
    <section aria-label={row.name} className="flex h-full flex-col">
      <AssetHeader
        row={row}
        home={home}
        actions={
          <>
            <AssetMenu detail={data} />
            {onClose && (
              <IconButton label={words.close} onClick={onClose}>
                <X />
              </IconButton>
            )}
          </>
        }
      />
      {data.conflict_ids.length > 0 && (
        <Notice
          tone="loss"
          className="mx-6 mb-3"
          actions={
            <Link to="/conflicts" className="shrink-0 rounded-md px-2 py-0.5 font-medium underline underline-offset-2">
              {words.decide}
            </Link>
          }
        >
          {words.openConflict}
        </Notice>
      )}
      {row.status === 'deleted' && (
        <Notice tone="warn" className="mx-6 mb-3">
          {words.isDeleted}
        </Notice>
      )}
      {!canEdit && (
        <div className="px-6 pt-2">
          <Notice title={words.readOnlyTitle}>{words.readOnly}</Notice>
        </div>
      )}
      {canEdit && (
        <Tabs.Root value={view} onValueChange={(next) => onView(next as InspectorView)} className="flex min-h-0 flex-1 flex-col">
          <Tabs.List aria-label={row.name} className="flex shrink-0 gap-6 border-b border-line px-6">
            {inspectorViews.map((option) => (
              <Tabs.Trigger key={option} value={option} className={tabClass}>
                {words.views[option]}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {/* A form with unsaved changes stays on the page while another tab is looked at. */}
          <Tabs.Content
            value="details"
            {...(isFormDirty && { forceMount: true as const })}
            className="min-h-0 flex-1 outline-none data-[state=inactive]:hidden"
          >
            <DetailsView detail={data} onDirty={setFormDirty} />
          </Tabs.Content>
          <Tabs.Content
            value="ownership"
            {...(isSplitDirty && { forceMount: true as const })}
            className="min-h-0 flex-1 overflow-y-auto outline-none data-[state=inactive]:hidden"
          >
            <OwnershipView detail={data} onDirty={setSplitDirty} />
          </Tabs.Content>
          <Tabs.Content value="values" className="min-h-0 flex-1 overflow-y-auto outline-none">
            <ValuesView detail={data} />
          </Tabs.Content>
          <Tabs.Content value="history" className="min-h-0 flex-1 overflow-y-auto outline-none">
            <HistoryView assetId={assetId} />
          </Tabs.Content>
        </Tabs.Root>
      )}
    </section>
  );
}

function Frame({ onClose, children }: { onClose: (() => void) | undefined; children: ReactNode }) {
  return (
    <section aria-label="Asset" className="h-full overflow-y-auto">
      {onClose && (
        <div className="flex justify-end px-4 pt-4">
          <IconButton label={words.close} onClick={onClose}>
            <X />
          </IconButton>
        </div>
      )}
      {children}
    </section>
  );
}

function AssetMenu({ detail }: { detail: AssetDetail }) {
  const [isDeleting, setDeleting] = useState(false);
  const restore = useAct('assets.delete');
  const { row } = detail;
  if (!reaches(row.access, 'admin')) return null;
  return (
    <>
      <Menu
        trigger={
          <IconButton label={words.more}>
            <Ellipsis />
          </IconButton>
        }
      >
        {row.status === 'deleted' ? (
          <MenuItem
            icon={<RotateCcw />}
            onSelect={() =>
              restore.mutate(
                { asset_id: row.asset_id, action: 'restore', reason: 'restored' },
                { onSuccess: ({ op_id }) => showSaved(words.restored(row.name), op_id) },
              )
            }
          >
            {words.restore}
          </MenuItem>
        ) : (
          <MenuItem icon={<Trash2 />} tone="loss" onSelect={() => setDeleting(true)}>
            {words.delete}
          </MenuItem>
        )}
      </Menu>
      <DeleteDialog assetId={row.asset_id} name={row.name} open={isDeleting} onOpenChange={setDeleting} />
    </>
  );
}
